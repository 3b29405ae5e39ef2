package org.handrail.rules.yaml;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.events.EventType;
import org.handrail.rules.pathway.Template;
import org.handrail.rules.pathway.Wording;
import org.handrail.rules.pathway.Wording.Ending;
import org.handrail.yaml.Section;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the words that all rules share. */
final class WordingReader {

    static final Set<String> ENTRIES =
            Set.of("sentences", "phrases", "moved", "stage", "raised", "ring first", "settled");
    private static final Set<String> SENTENCE_BLANKS =
            Set.of("expectation", "heard", "reported", "unheard", "stage", "raised");
    private static final Set<String> PHRASE_BLANKS = Set.of("by", "at");

    private WordingReader() {}

    static Wording read(Node node) {
        Section section = Section.of(node, "the wording", ENTRIES);
        return new Wording(
                sentences(section.value("sentences")),
                phrases(section.value("phrases")),
                Figures.template(section.scalar("moved"), Set.of("shifts")),
                Figures.template(section.scalar("stage"), Set.of("stage")),
                Figures.template(section.scalar("raised"), Set.of("contexts")),
                section.scalar("ring first").text(),
                section.scalar("settled").text());
    }

    /** Every ending needs its sentence: a finding that cannot be explained must not come to be. */
    private static Map<Ending, Template> sentences(Node node) {
        Section section = Section.of(
                node,
                "sentences",
                Arrays.stream(Ending.values()).map(Ending::word).collect(Collectors.toSet()));
        Map<Ending, Template> sentences = new EnumMap<>(Ending.class);
        for (Ending ending : Ending.values()) {
            sentences.put(ending, Figures.template(section.scalar(ending.word()), SENTENCE_BLANKS));
        }
        return sentences;
    }

    private static Map<EventType, Template> phrases(Node node) {
        Section section =
                Section.of(node, "phrases", ClueReader.EVENTS.meanings().keySet());
        Map<EventType, Template> phrases = new EnumMap<>(EventType.class);
        ClueReader.EVENTS
                .meanings()
                .forEach((name, event) -> section.optional(name)
                        .ifPresent(phrase -> phrases.put(event, Figures.template(phrase, PHRASE_BLANKS))));
        return phrases;
    }
}
