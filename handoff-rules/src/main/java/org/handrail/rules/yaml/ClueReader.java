package org.handrail.rules.yaml;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handrail.events.EventType;
import org.handrail.rules.pathway.Clue;
import org.handrail.rules.pathway.From;
import org.handrail.rules.pathway.Match;
import org.handrail.rules.pathway.Miss;
import org.handrail.rules.pathway.Only;
import org.handrail.rules.pathway.Opening;
import org.handrail.rules.pathway.Pause;
import org.handrail.rules.pathway.Where;
import org.handrail.yaml.Scalar;
import org.handrail.yaml.Section;
import org.handrail.yaml.Vocabulary;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the clues of one rule: {@code {event: placement.accepted, match: same referral}}. */
record ClueReader(Fit fit) {

    static final Vocabulary<EventType> EVENTS =
            Vocabulary.of("event", Arrays.asList(EventType.values()), EventType::shortName);

    static final Set<String> ENTRIES =
            Set.of("event", "where", "match", "from", "until", "only", "times", "lying within");
    static final Set<String> MISS_ENTRIES = with(ENTRIES, "answered by");
    static final Set<String> PAUSE_ENTRIES = with(ENTRIES, "ends with", "at most", "ends on", "then");
    static final Set<String> OPENING_ENTRIES = Set.of("event", "where");
    static final Vocabulary<Match> MATCHES = Words.of("match", Match.class);
    static final Vocabulary<Only> CONDITIONS = Words.of("condition", Only.class);
    static final Vocabulary<Boolean> AFTER_A_PAUSE =
            new Vocabulary<>("way to go on", java.util.Map.of("starts anew", true, "goes on", false));

    static final Vocabulary<From> FROM = new Vocabulary<>(
            "beginning",
            java.util.Map.of(
                    "opening", new From.Opening(),
                    "the beginning", new From.Beginning(),
                    "start", new From.Start(),
                    "the request", new From.Request(),
                    "any time", new From.AnyTime()));

    static final Pattern DAY = Pattern.compile("day (-?\\d{1,3})");
    static final Pattern HOUR = Pattern.compile("(after )?(\\d{1,3}) hours?( before)?");

    Clue clue(Node node) {
        return clue(Section.of(node, "what is looked for", ENTRIES));
    }

    Miss miss(Node node) {
        Section section = Section.of(node, "a reported miss", MISS_ENTRIES);
        return new Miss(clue(section), section.optionalList("answered by", this::clue));
    }

    Pause pause(Node node) {
        Section section = Section.of(node, "a pause", PAUSE_ENTRIES);
        Clue begin = clue(section);
        boolean anew = AFTER_A_PAUSE.read(section.scalar("then"));
        return new Pause(
                begin,
                Lists.optional(section, "ends with", ClueReader::opening),
                section.has("ends on")
                        ? Duration.ZERO
                        : section.scalar("at most").duration(),
                section.optional("ends on")
                        .map(word -> fit.time(word, begin.events()))
                        .orElse(null),
                anew);
    }

    static EventType event(Node node) {
        return EVENTS.read(Scalar.of(node, "an event"));
    }

    /** An event alone, or with what it must say. */
    static Opening opening(Node node) {
        if (!(node instanceof MappingNode)) {
            return new Opening(event(node), Where.ANYTHING);
        }
        Section section = Section.of(node, "an opening", OPENING_ENTRIES);
        EventType event = EVENTS.read(section.scalar("event"));
        return new Opening(event, where(section, List.of(event)));
    }

    private Clue clue(Section section) {
        List<EventType> events = Lists.of(section, "event", ClueReader::event);
        Clue clue = new Clue(
                events,
                where(section, events),
                MATCHES.read(section.scalar("match")),
                section.optional("from").map(ClueReader::from).orElseGet(From.Opening::new),
                section.optional("until").map(Figures::span).orElse(null),
                section.optional("only").map(CONDITIONS::read).orElse(Only.ANY),
                section.optional("times").map(Scalar::wholeNumber).orElse(1),
                section.optional("lying within").map(Figures::span).orElse(null));
        fit.check(clue, section);
        return clue;
    }

    private static Where where(Section section, List<EventType> events) {
        return section.has("where") ? WhereReader.read(section.value("where"), events) : Where.ANYTHING;
    }

    private static From from(Scalar word) {
        Matcher day = DAY.matcher(word.text());
        if (day.matches()) {
            return new From.Day(Integer.parseInt(day.group(1)));
        }
        Matcher hour = HOUR.matcher(word.text());
        if (hour.matches()) {
            Duration time = Duration.ofHours(Integer.parseInt(hour.group(2)));
            return new From.Hour(hour.group(3) == null ? time : time.negated(), hour.group(1) != null);
        }
        return FROM.read(word);
    }

    private static Set<String> with(Set<String> entries, String... more) {
        Set<String> all = new java.util.HashSet<>(entries);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }
}
