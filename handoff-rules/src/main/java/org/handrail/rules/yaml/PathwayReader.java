package org.handrail.rules.yaml;

import java.io.Reader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.handrail.events.EventType;
import org.handrail.rules.pathway.BusinessCalendar;
import org.handrail.rules.pathway.Pathway;
import org.handrail.rules.pathway.Rule;
import org.handrail.rules.pathway.Wording;
import org.handrail.yaml.Places;
import org.handrail.yaml.Scalar;
import org.handrail.yaml.Section;
import org.handrail.yaml.UnreadableYaml;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a pathway file. */
public final class PathwayReader {

    private static final Set<String> ENTRIES =
            Set.of("version", "watch horizon", "one handoff", "holidays", "source", "wording", "rules");

    private static final Set<String> FIGURES = Set.of("watch horizon", "one handoff", "holidays");

    private PathwayReader() {}

    /**
     * The pathway in this file.
     *
     * @param file the text of the file; not closed here
     * @throws UnreadableYaml if anything in it is wrong; then nothing is loaded
     */
    public static Pathway read(Reader file) {
        Section section =
                Section.of(Places.root(file, "a pathway has at least a version and rules"), "a pathway", ENTRIES);
        checkSources(section);
        Wording wording = WordingReader.read(section.value("wording"));
        Pathway pathway = new Pathway(
                section.scalar("version").text(),
                section.scalar("watch horizon").duration(),
                section.scalar("one handoff").duration(),
                new BusinessCalendar(Set.copyOf(section.list(
                        "holidays", node -> Scalar.of(node, "a holiday").date()))),
                wording,
                section.list("rules", RuleReader::read));
        checkRules(section, pathway);
        return pathway;
    }

    private static void checkSources(Section section) {
        Section sources = Section.of(section.value("source"), "the source of a pathway", FIGURES);
        FIGURES.stream().sorted().forEach(sources::scalar);
    }

    /** Rules are told apart by name, and every event one looks for can be told of. */
    private static void checkRules(Section section, Pathway pathway) {
        List<Node> nodes = section.list("rules", node -> node);
        Set<String> names = new HashSet<>();
        for (int i = 0; i < nodes.size(); i++) {
            Rule rule = pathway.rules().get(i);
            if (!names.add(rule.name())) {
                throw Places.refused(nodes.get(i), "there are two rules \"" + rule.name() + "\"", "rename one");
            }
            for (EventType event : rule.looksFor()) {
                if (!pathway.wording().phrases().containsKey(event)) {
                    throw Places.refused(
                            nodes.get(i),
                            "rule " + rule.name() + " looks for " + event.shortName()
                                    + ", of which nothing can be said",
                            "add it to the phrases of the wording");
                }
            }
        }
    }
}
