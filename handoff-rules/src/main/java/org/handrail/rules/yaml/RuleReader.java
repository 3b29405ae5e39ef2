package org.handrail.rules.yaml;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.handrail.events.EventType;
import org.handrail.events.finding.Anchor;
import org.handrail.events.finding.Severity;
import org.handrail.rules.pathway.Rule;
import org.handrail.rules.pathway.RuleTexts;
import org.handrail.rules.pathway.Window;
import org.handrail.rules.pathway.Window.StartsAt;
import org.handrail.yaml.Scalar;
import org.handrail.yaml.Section;
import org.handrail.yaml.Vocabulary;
import org.yaml.snakeyaml.nodes.Node;

/** Reads one rule. */
final class RuleReader {

    private static final Set<String> ENTRIES = Set.of(
            "name",
            "row",
            "after",
            "hangs on",
            "expects",
            "within",
            "from",
            "grace",
            "warn before",
            "severity",
            "moved by",
            "met by",
            "missed by",
            "excused by",
            "explanation",
            "cleared by",
            "source");

    /** The entries that are figures; each one given needs its source. */
    private static final List<String> FIGURES = List.of("within", "grace", "warn before");

    private static final Set<String> BLANKS = Set.of("program", "reporter", "opened", "start", "due", "window");

    private static final Vocabulary<Anchor.Kind> ANCHORS = Vocabulary.of(
            "thing to hang on",
            List.of(Anchor.Kind.STAY, Anchor.Kind.REFERRAL, Anchor.Kind.APPOINTMENT, Anchor.Kind.FACT),
            RuleReader::lowerCase);

    private static final Vocabulary<Severity> SEVERITIES =
            Vocabulary.of("severity", Arrays.asList(Severity.values()), RuleReader::lowerCase);

    private static final Vocabulary<StartsAt> STARTS = Words.of("start of a window", StartsAt.class);

    private final Section section;
    private final Fit fit;
    private final ClueReader clues;

    private RuleReader(Node node) {
        this.section = Section.of(node, "a rule", ENTRIES);
        this.fit = new Fit(ANCHORS.read(section.scalar("hangs on")));
        this.clues = new ClueReader(fit);
    }

    static Rule read(Node node) {
        return new RuleReader(node).rule();
    }

    private Rule rule() {
        return new Rule(
                name(),
                section.scalar("row").wholeNumber(),
                section.list("after", this::opening),
                fit.anchor(),
                section.scalar("expects").text(),
                window(),
                SEVERITIES.read(section.scalar("severity")),
                section.optionalList("moved by", this::opening),
                section.list("met by", clues::clue),
                section.optionalList("missed by", clues::miss),
                section.optionalList("excused by", clues::clue),
                new RuleTexts(
                        Figures.template(section.scalar("explanation"), BLANKS),
                        Figures.template(section.scalar("cleared by"), BLANKS)),
                sources());
    }

    private String name() {
        Scalar name = section.scalar("name");
        if (!name.text().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw name.refused("\"" + name.text() + "\" is no name", "write lower-case words joined by hyphens");
        }
        return name.text();
    }

    private EventType opening(Node node) {
        return fit.opening(Scalar.of(node, "an event"), start());
    }

    private StartsAt start() {
        return section.optional("from").map(STARTS::read).orElse(StartsAt.EVENT);
    }

    private Window window() {
        return new Window(
                start(),
                Figures.span(section.scalar("within")),
                section.optional("grace").map(Scalar::duration).orElse(Duration.ZERO),
                section.scalar("warn before").duration());
    }

    private Map<String, String> sources() {
        Set<String> figures = new TreeSet<>(FIGURES);
        figures.removeIf(figure -> !section.has(figure));
        Section given = Section.of(section.value("source"), "the source of a rule", figures);
        Map<String, String> sources = new HashMap<>();
        figures.forEach(figure -> sources.put(figure, given.scalar(figure).text()));
        return sources;
    }

    private static String lowerCase(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
