package org.handrail.rules.yaml;

import java.io.Reader;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.events.EventType;
import org.handrail.events.finding.Severity;
import org.handrail.events.terms.Medication;
import org.handrail.events.terms.ProgramId;
import org.handrail.rules.pathway.BusinessCalendar;
import org.handrail.rules.pathway.Calendars;
import org.handrail.rules.pathway.Context;
import org.handrail.rules.pathway.DaysSupply;
import org.handrail.rules.pathway.Pathway;
import org.handrail.rules.pathway.Patience;
import org.handrail.rules.pathway.Rule;
import org.handrail.rules.pathway.Wording;
import org.handrail.yaml.Places;
import org.handrail.yaml.Scalar;
import org.handrail.yaml.Section;
import org.handrail.yaml.UnreadableYaml;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a pathway file. */
public final class PathwayReader {

    static final List<String> ENTRIES = List.of(
            "version",
            "in force from",
            "watch horizon",
            "one handoff",
            "holidays",
            "calendars",
            "days supply",
            "most grace",
            "unverified at most",
            "contexts",
            "source",
            "wording",
            "rules");

    static final List<String> FIGURES =
            List.of("watch horizon", "one handoff", "holidays", "days supply", "most grace", "unverified at most");

    static final Set<String> CALENDAR_ENTRIES = Set.of("programs", "holidays");

    private final Section section;

    private PathwayReader(Section section) {
        this.section = section;
    }

    /**
     * The pathway in this file.
     *
     * @param file the text of the file; not closed here
     * @throws UnreadableYaml if anything in it is wrong; then nothing is loaded
     */
    public static Pathway read(Reader file) {
        Node root = Places.root(file, "a pathway has at least a version and rules");
        return new PathwayReader(Section.of(root, "a pathway", Set.copyOf(ENTRIES))).pathway();
    }

    private Pathway pathway() {
        checkSources();
        Wording wording = WordingReader.read(section.value("wording"));
        Map<String, Context> contexts = ContextReader.read(section);
        Pathway pathway = new Pathway(
                section.scalar("version").text(),
                section.optional("in force from")
                        .map(word -> word.read("instant", "write it as 2026-12-01T00:00:00Z", Instant::parse))
                        .orElse(Instant.MIN),
                section.scalar("watch horizon").duration(),
                section.scalar("one handoff").duration(),
                calendars(),
                daysSupply(),
                new Patience(section.scalar("most grace").duration(), unverifiedAtMost()),
                wording,
                section.list("rules", node -> RuleReader.read(node, contexts)));
        checkRules(pathway);
        return pathway;
    }

    private Calendars calendars() {
        Map<ProgramId, BusinessCalendar> byProgram = new HashMap<>();
        section.optionalList("calendars", node -> Section.of(node, "a calendar", CALENDAR_ENTRIES))
                .forEach(calendar -> calendar.list("programs", PathwayReader::program)
                        .forEach(program -> byProgram.put(program, calendar(calendar))));
        return new Calendars(calendar(section), byProgram);
    }

    private static BusinessCalendar calendar(Section section) {
        return new BusinessCalendar(Set.copyOf(
                section.list("holidays", node -> Scalar.of(node, "a holiday").date())));
    }

    private static ProgramId program(Node node) {
        return Scalar.of(node, "a program").read("program", "write its name in the directory", ProgramId::new);
    }

    private DaysSupply daysSupply() {
        Map<String, Object> forms = Words.spelled(Medication.Form.class);
        Section days = Section.of(section.value("days supply"), "days supply", forms.keySet());
        Map<Medication.Form, Integer> usual = new EnumMap<>(Medication.Form.class);
        forms.forEach((word, form) ->
                days.optional(word).ifPresent(count -> usual.put((Medication.Form) form, count.wholeNumber())));
        return new DaysSupply(usual);
    }

    private Map<Severity, Duration> unverifiedAtMost() {
        Map<String, Severity> severities = RuleReader.SEVERITIES.meanings();
        Section limits = Section.of(section.value("unverified at most"), "unverified at most", severities.keySet());
        Map<Severity, Duration> atMost = new EnumMap<>(Severity.class);
        severities.forEach(
                (word, severity) -> atMost.put(severity, limits.scalar(word).duration()));
        return atMost;
    }

    private void checkSources() {
        Section sources = Section.of(section.value("source"), "the source of a pathway", Set.copyOf(FIGURES));
        FIGURES.forEach(sources::scalar);
    }

    /** Rules are told apart by name, and every event one looks for can be told of. */
    private void checkRules(Pathway pathway) {
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
