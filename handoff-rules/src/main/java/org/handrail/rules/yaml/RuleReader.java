package org.handrail.rules.yaml;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.handrail.events.EventType;
import org.handrail.events.finding.Anchor;
import org.handrail.events.finding.Severity;
import org.handrail.rules.pathway.Clue;
import org.handrail.rules.pathway.Context;
import org.handrail.rules.pathway.Joins;
import org.handrail.rules.pathway.Opening;
import org.handrail.rules.pathway.Rule;
import org.handrail.rules.pathway.RuleTexts;
import org.handrail.rules.pathway.Stage;
import org.handrail.rules.pathway.Window;
import org.handrail.yaml.Places;
import org.handrail.yaml.Scalar;
import org.handrail.yaml.Section;
import org.handrail.yaml.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads one rule. */
final class RuleReader {

    static final List<String> ENTRIES = List.of(
            "name",
            "row",
            "measure",
            "after",
            "joins",
            "passed on by",
            "hangs on",
            "expects",
            "from",
            "within",
            "otherwise within",
            "grace",
            "warn before",
            "stages",
            "severity",
            "raised by",
            "moved by",
            "continued by",
            "lasting",
            "met by",
            "missed by",
            "excused by",
            "paused by",
            "explanation",
            "cleared by",
            "source");

    /** The entries that are figures; each one given needs its source. */
    static final List<String> FIGURES =
            List.of("within", "otherwise within", "grace", "warn before", "stages", "joins", "lasting", "measure");

    /** How the names of rules are spelt. */
    static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";

    static final Set<String> STAGE_ENTRIES = Set.of("after", "severity", "name");
    static final Set<String> JOINS_ENTRIES = Set.of("within", "until met");
    static final Set<String> BLANKS = Set.of("program", "reporter", "opened", "start", "due", "window");

    static final Vocabulary<Anchor.Kind> ANCHORS = Vocabulary.of(
            "thing to hang on",
            Arrays.stream(Anchor.Kind.values())
                    .filter(kind -> kind != Anchor.Kind.SUPPLY)
                    .toList(),
            Fit::word);

    static final Vocabulary<Severity> SEVERITIES = Vocabulary.of(
            "severity",
            Arrays.asList(Severity.values()),
            severity -> severity.name().toLowerCase(Locale.ROOT));

    static final Vocabulary<Boolean> YES_OR_NO = new Vocabulary<>("answer", Map.of("yes", true, "no", false));

    private final Section section;
    private final Vocabulary<Context> contexts;
    private final Fit fit;
    private final ClueReader clues;
    private final List<Opening> after;
    private final List<Opening> moves;
    private final List<Clue> continued;

    private RuleReader(Node node, Map<String, Context> contexts) {
        this.section = Section.of(node, "a rule", Set.copyOf(ENTRIES));
        this.contexts = new Vocabulary<>("context", contexts);
        this.fit = new Fit(ANCHORS.read(section.scalar("hangs on")));
        this.clues = new ClueReader(fit);
        this.after = section.list("after", fit::opening);
        this.moves = section.optionalList("moved by", fit::opening);
        this.continued = section.optionalList("continued by", clues::clue);
    }

    static Rule read(Node node, Map<String, Context> contexts) {
        return new RuleReader(node, contexts).rule();
    }

    private Rule rule() {
        List<Clue> met = section.optionalList("met by", clues::clue);
        if (met.isEmpty() && continued.isEmpty()) {
            throw Places.refused(section.node(), "a rule lacks \"met by\"", "add met by: … or continued by: …");
        }
        return new Rule(
                name(),
                section.has("measure") ? 0 : section.scalar("row").wholeNumber(),
                after,
                fit.anchor(),
                section.scalar("expects").text(),
                window(),
                SEVERITIES.read(section.scalar("severity")),
                section.optionalList("raised by", node -> contexts.read(Scalar.of(node, "a context"))),
                joins(),
                moves,
                continued,
                section.optional("lasting").map(Figures::span).orElse(null),
                met,
                section.optionalList("missed by", clues::miss),
                section.optionalList("excused by", clues::clue),
                section.optionalList("paused by", clues::pause),
                section.optionalList("passed on by", clues::clue),
                section.has("measure") ? DenominatorReader.read(section.value("measure")) : null,
                new RuleTexts(
                        Figures.template(section.scalar("explanation"), BLANKS),
                        Figures.template(section.scalar("cleared by"), BLANKS)),
                sources());
    }

    private String name() {
        Scalar name = section.scalar("name");
        if (!name.text().matches(NAME)) {
            throw name.refused("\"" + name.text() + "\" is no name", "write lower-case words joined by hyphens");
        }
        return name.text();
    }

    private Window window() {
        List<EventType> setting = Stream.of(
                        after.stream().map(Opening::event),
                        moves.stream().map(Opening::event),
                        continued.stream().flatMap(clue -> clue.events().stream()))
                .flatMap(events -> events)
                .distinct()
                .toList();
        return new Window(
                Lists.optional(section, "from", node -> fit.time(Scalar.of(node, "a time"), setting)),
                Figures.span(section.scalar("within")),
                section.optional("otherwise within").map(Figures::span).orElse(null),
                section.optional("grace").map(Scalar::duration).orElse(Duration.ZERO),
                section.scalar("warn before").duration(),
                section.optionalList("stages", RuleReader::stage));
    }

    private static Stage stage(Node node) {
        Section section = Section.of(node, "a stage", STAGE_ENTRIES);
        return new Stage(
                Figures.span(section.scalar("after")),
                SEVERITIES.read(section.scalar("severity")),
                section.scalar("name").text());
    }

    private @Nullable Joins joins() {
        if (!section.has("joins")) {
            return null;
        }
        Section joins = Section.of(section.value("joins"), "what joins", JOINS_ENTRIES);
        return new Joins(
                Figures.calendarDays(joins.scalar("within")),
                joins.optional("until met").map(YES_OR_NO::read).orElse(false));
    }

    private Map<String, String> sources() {
        Set<String> figures = new TreeSet<>(FIGURES);
        figures.removeIf(figure -> !section.has(figure));
        Section given = Section.of(section.value("source"), "the source of a rule", figures);
        Map<String, String> sources = new HashMap<>();
        figures.forEach(figure -> sources.put(figure, given.scalar(figure).text()));
        return sources;
    }
}
