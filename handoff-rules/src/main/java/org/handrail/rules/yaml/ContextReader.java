package org.handrail.rules.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.rules.pathway.Context;
import org.handrail.rules.pathway.Opening;
import org.handrail.yaml.Places;
import org.handrail.yaml.Scalar;
import org.handrail.yaml.Section;
import org.handrail.yaml.Vocabulary;
import org.yaml.snakeyaml.nodes.Node;

/** Reads what raises severity: {@code {name: an earlier overdose, seen: [aftercare.overdose-reported], within: 365 days}}. */
final class ContextReader {

    static final Set<String> ENTRIES = Set.of("name", "seen", "last said", "drops", "of", "within", "source");

    static final Vocabulary<Boolean> DROPS =
            new Vocabulary<>("kind of drops", Map.of("any rule", false, "the same rule", true));

    private ContextReader() {}

    static Map<String, Context> read(Section pathway) {
        Map<String, Context> contexts = new LinkedHashMap<>();
        for (Context context : pathway.optionalList("contexts", ContextReader::context)) {
            contexts.put(context.name(), context);
        }
        return contexts;
    }

    private static Context context(Node node) {
        Section section = Section.of(node, "a context", ENTRIES);
        String name = section.scalar("name").text();
        if (section.has("within")) {
            section.scalar("source");
        }
        if (section.has("seen")) {
            return new Context.Seen(
                    name,
                    openings(section, "seen"),
                    section.optional("within").map(Scalar::duration).orElse(null));
        }
        if (section.has("last said")) {
            return new Context.LastSaid(name, ClueReader.opening(section.value("last said")));
        }
        if (section.has("drops")) {
            return new Context.Drops(
                    name,
                    section.scalar("drops").wholeNumber(),
                    DROPS.read(section.scalar("of")),
                    section.scalar("within").duration());
        }
        throw Places.refused(node, "a context says nothing", "add seen, last said or drops");
    }

    private static List<Opening> openings(Section section, String name) {
        return Lists.of(section, name, ClueReader::opening);
    }
}
