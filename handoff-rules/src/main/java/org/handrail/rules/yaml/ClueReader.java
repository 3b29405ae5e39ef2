package org.handrail.rules.yaml;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.handrail.events.EventType;
import org.handrail.rules.pathway.Clue;
import org.handrail.rules.pathway.From;
import org.handrail.rules.pathway.Match;
import org.handrail.rules.pathway.Miss;
import org.handrail.rules.pathway.Only;
import org.handrail.yaml.Scalar;
import org.handrail.yaml.Section;
import org.handrail.yaml.Vocabulary;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the clues of one rule: {@code {event: placement.accepted, match: same referral}}. */
record ClueReader(Fit fit) {

    static final Vocabulary<EventType> EVENTS =
            Vocabulary.of("event", Arrays.asList(EventType.values()), EventType::shortName);

    private static final Set<String> ENTRIES = Set.of("event", "match", "from", "only");
    private static final Set<String> MISS_ENTRIES = Set.of("event", "match", "from", "only", "answered by");
    private static final Vocabulary<Match> MATCHES = Words.of("match", Match.class);
    private static final Vocabulary<Only> CONDITIONS = Words.of("condition", Only.class);

    private static final Vocabulary<From> FROM = new Vocabulary<>(
            "beginning",
            Map.of(
                    "opening", new From.Opening(),
                    "start", new From.Start(),
                    "the request", new From.Request(),
                    "any time", new From.AnyTime(),
                    "day 0", new From.Day(0),
                    "day 1", new From.Day(1)));

    Clue clue(Node node) {
        return clue(Section.of(node, "what is looked for", ENTRIES));
    }

    Miss miss(Node node) {
        Section section = Section.of(node, "a reported miss", MISS_ENTRIES);
        return new Miss(clue(section), section.optionalList("answered by", this::clue));
    }

    static EventType event(Node node) {
        return EVENTS.read(Scalar.of(node, "an event"));
    }

    private Clue clue(Section section) {
        Clue clue = new Clue(
                EVENTS.read(section.scalar("event")),
                MATCHES.read(section.scalar("match")),
                section.optional("from").map(FROM::read).orElseGet(From.Opening::new),
                section.optional("only").map(CONDITIONS::read).orElse(Only.ANY));
        fit.check(clue, section);
        return clue;
    }
}
