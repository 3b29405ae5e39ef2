package org.handrail.insights.pages;

import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.handrail.insights.config.MeasureSettings;
import org.handrail.insights.figures.Asked;
import org.handrail.insights.figures.Figures;
import org.handrail.insights.figures.Programs;
import org.handrail.insights.figures.Subject;
import org.handrail.insights.pages.ProgramMonth.AppointmentRow;
import org.handrail.insights.pages.ProgramMonth.DischargeRow;
import org.handrail.insights.pages.ProgramMonth.FeedRow;
import org.handrail.insights.pages.ProgramMonth.HandoffRow;
import org.handrail.insights.pages.ProgramMonth.MeasureRow;
import org.handrail.insights.pages.ProgramMonth.Tally;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Puts a month's page together. */
@Service
class ProgramMonths {

    private static final int MONTHS = 12;
    private static final int MANY = 5_000;
    private static final double SECONDS_AN_HOUR = 3_600;

    /** {@code 3312-7} before {@code 3312-14}. */
    private static final Comparator<String> SHORTER_FIRST = Comparator.<String, String>comparing(
                    measure -> measure.replaceFirst("-[0-9]+$", ""))
            .thenComparingInt(String::length)
            .thenComparing(Comparator.naturalOrder());

    private final Figures figures;
    private final Programs programs;
    private final MeasureSettings measures;
    private final InstantSource clock = InstantSource.system();

    ProgramMonths(Figures figures, Programs programs, MeasureSettings measures) {
        this.figures = figures;
        this.programs = programs;
        this.measures = measures;
    }

    /** The month that is not over yet, by UTC. */
    YearMonth now() {
        return YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
    }

    /** All of it of one moment: of one generation, though another be shown meanwhile. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Optional<ProgramMonth> of(String program, YearMonth month) {
        return programs.named(program).map(known -> page(known, month));
    }

    private ProgramMonth page(Programs.Known known, YearMonth month) {
        Map<String, List<String>> here = Map.of("program", List.of(known.program()));
        List<MeasureRow> measured = measured(here, month);
        List<HandoffRow> handoffs = handoffs(lines(Subject.HANDOFFS, List.of("rule", "state"), here, month, month));
        boolean open = !month.isBefore(now())
                || measured.stream().anyMatch(each -> each.open() > 0)
                || handoffs.stream().anyMatch(each -> each.awaited() > 0);
        return new ProgramMonth(
                known.program(),
                known.name(),
                known.partnerName(),
                known.level(),
                month,
                figures.judgedThrough(),
                open,
                measured,
                handoffs,
                lines(Subject.DISCHARGES, List.of("kind"), here, month, month).stream()
                        .map(ProgramMonths::discharge)
                        .toList(),
                lines(Subject.APPOINTMENTS, List.of("daysAhead"), here, month, month).stream()
                        .map(ProgramMonths::appointment)
                        .toList(),
                tallies(lines(Subject.REFERRALS, List.of("outcome"), here, month, month), "outcome", "referrals"),
                tallies(
                        lines(
                                Subject.REFERRALS,
                                List.of("reason"),
                                Map.of("program", List.of(known.program()), "outcome", List.of("declined")),
                                month,
                                month),
                        "reason",
                        "referrals"),
                tallies(lines(Subject.PHASES, List.of("phase"), here, null, null), "phase", "people"),
                lines(Subject.FEEDS, List.of("service"), Map.of("partner", List.of(known.partner())), month, month)
                        .stream()
                        .map(ProgramMonths::feed)
                        .toList());
    }

    private List<Line> lines(
            Subject subject,
            List<String> by,
            Map<String, List<String>> where,
            @Nullable YearMonth from,
            @Nullable YearMonth to) {
        return figures.ask(subject, new Asked(by, where, from, to, null, MANY)).figures().stream()
                .map(Line::new)
                .toList();
    }

    private List<MeasureRow> measured(Map<String, List<String>> here, YearMonth month) {
        List<YearMonth> months = Stream.iterate(month.minusMonths(MONTHS - 1L), each -> each.plusMonths(1))
                .limit(MONTHS)
                .toList();
        Map<String, Map<YearMonth, Line>> all = new TreeMap<>(SHORTER_FIRST);
        for (Line line : lines(Subject.MEASURES, List.of("measure", "month"), here, months.getFirst(), month)) {
            all.computeIfAbsent(line.text("measure"), none -> new HashMap<>())
                    .put(YearMonth.parse(line.text("month")), line);
        }
        List<MeasureRow> rows = new ArrayList<>();
        all.forEach((measure, of) -> rows.add(measure(measure, of, months)));
        return rows;
    }

    private MeasureRow measure(String measure, Map<YearMonth, Line> of, List<YearMonth> months) {
        Line none = new Line(Map.of());
        Line now = of.getOrDefault(months.getLast(), none);
        Line before = of.getOrDefault(months.get(months.size() - 2), none);
        Map<YearMonth, Double> rates = new HashMap<>();
        of.forEach((month, line) -> {
            if (line.count("denominator") > 0) {
                rates.put(month, (double) line.count("numerator") / line.count("denominator"));
            }
        });
        MeasureSettings.Measure said = measures.measures().get(measure);
        long open = now.count("open");
        long numerator = now.count("numerator");
        long denominator = now.count("denominator");
        return new MeasureRow(
                said == null ? measure : said.title(),
                said == null ? measure : said.family(),
                numerator,
                denominator,
                now.count("exclusions"),
                open,
                Share.of(numerator, denominator),
                open == 0 ? "" : Share.of(numerator + open, denominator),
                Share.of(before.count("numerator"), before.count("denominator")),
                said == null || said.goal() == null ? "" : Share.of(Math.round(said.goal() * MANY), MANY),
                Trend.of(months, rates));
    }

    private static List<HandoffRow> handoffs(List<Line> lines) {
        Map<String, Map<String, Long>> rules = new LinkedHashMap<>();
        for (Line line : lines) {
            rules.computeIfAbsent(line.text("rule"), none -> new HashMap<>())
                    .put(line.text("state"), line.count("findings"));
        }
        List<HandoffRow> rows = new ArrayList<>();
        rules.forEach((rule, states) -> rows.add(new HandoffRow(
                rule.replace('-', ' '),
                states.values().stream().mapToLong(Long::longValue).sum(),
                states.getOrDefault("met", 0L),
                states.getOrDefault("recovered", 0L),
                states.getOrDefault("dropped", 0L),
                states.getOrDefault("unverified", 0L),
                states.getOrDefault("expected", 0L)
                        + states.getOrDefault("due-soon", 0L)
                        + states.getOrDefault("paused", 0L),
                states.getOrDefault("excused", 0L))));
        return rows;
    }

    private static DischargeRow discharge(Line line) {
        long all = line.count("discharges");
        return new DischargeRow(
                line.text("kind"),
                all,
                Share.of(line.count("againstAdvice"), all),
                Share.length(line.amount("toAppointmentHoursMedian")),
                line.count("withAppointment"),
                Share.length(line.amount("toServiceHoursMedian")),
                line.count("withService"));
    }

    private static AppointmentRow appointment(Line line) {
        long kept = line.count("kept");
        long missed = line.count("missed");
        long all = line.count("appointments");
        return new AppointmentRow(
                line.text("daysAhead"), all, kept, missed, all - kept - missed, Share.of(missed, kept + missed));
    }

    private static List<Tally> tallies(List<Line> lines, String name, String count) {
        long all = lines.stream().mapToLong(line -> line.count(count)).sum();
        return lines.stream()
                .map(line -> new Tally(
                        line.text(name).isEmpty() ? "not said" : line.text(name).replace('-', ' '),
                        line.count(count),
                        Share.of(line.count(count), all)))
                .toList();
    }

    /** {@code 2026-10-16T17:00:12Z} as a day and a minute, each of which stays on one line. */
    private static String minute(String instant) {
        return instant.replace('T', ' ').replaceFirst(":[0-9.]+Z$", "\u00a0UTC").replace('-', '\u2011');
    }

    private static FeedRow feed(Line line) {
        long spells = line.count("quietSpells");
        return new FeedRow(
                line.text("service"),
                line.count("facts"),
                Share.length(line.amount("lagSecondsHalf") / SECONDS_AN_HOUR),
                Share.length(line.amount("lagSecondsNineInTen") / SECONDS_AN_HOUR),
                Share.of(line.count("withinDay"), line.count("facts")),
                spells == 0
                        ? ""
                        : spells + " × " + Share.length(line.amount("quietSeconds") / SECONDS_AN_HOUR / spells),
                minute(line.text("lastReceived")));
    }
}
