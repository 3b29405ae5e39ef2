package org.handrail.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingState;

/**
 * How many detox discharges of each year were followed by a service in time: once as the findings say, once counted over the
 * lines of the file with a plain loop that knows nothing of rules.
 */
final class FollowUps {

    private static final String DISCHARGE = "handrail.detox.completed.v1";
    private static final String VISIT = "handrail.placement.service-delivered.v1";
    private static final String MEDICATION = "handrail.aftercare.medication-supplied.v1";

    private FollowUps() {}

    /** By year of discharge (UTC), from the findings of this rule: those met by something that happened in the window. */
    static SortedMap<Integer, Long> found(Collection<Finding> findings, String rule) {
        return byYear(
                findings,
                finding -> finding.rule().equals(rule)
                        && (finding.state() == FindingState.MET || finding.state() == FindingState.RECOVERED)
                        && finding.settled() != null
                        && !finding.settled().isAfter(finding.due()));
    }

    /** By year of discharge (UTC): all findings of this rule. */
    static SortedMap<Integer, Long> discharges(Collection<Finding> findings, String rule) {
        return byYear(findings, finding -> finding.rule().equals(rule));
    }

    private static SortedMap<Integer, Long> byYear(Collection<Finding> findings, Predicate<Finding> which) {
        return findings.stream()
                .filter(which)
                .collect(Collectors.groupingBy(
                        finding -> day(finding.opened()).getYear(), TreeMap::new, Collectors.counting()));
    }

    /** By year of discharge (UTC), from the file: a visit counts from day 1 on, medication from day 0, up to day {@code days}. */
    static SortedMap<Integer, Long> counted(Path file, int days) throws IOException {
        List<Line> lines = Files.readAllLines(file).stream()
                .skip(1)
                .map(Line::of)
                .distinct()
                .toList();
        Map<String, List<Line>> people = lines.stream().collect(Collectors.groupingBy(Line::subject));
        SortedMap<Integer, Long> counts = new TreeMap<>();
        for (Line discharge : lines) {
            if (discharge.type().equals(DISCHARGE)) {
                boolean followed = people.getOrDefault(discharge.subject(), List.of()).stream()
                        .anyMatch(line -> follows(line, discharge, days));
                counts.merge(day(discharge.time()).getYear(), followed ? 1L : 0L, Long::sum);
            }
        }
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private static boolean follows(Line line, Line discharge, int days) {
        long later = ChronoUnit.DAYS.between(day(discharge.time()), day(line.time()));
        return switch (line.type()) {
            case VISIT -> later >= 1 && later <= days;
            case MEDICATION -> !line.time().isBefore(discharge.time()) && later <= days;
            default -> false;
        };
    }

    private static LocalDate day(Instant time) {
        return time.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private record Line(String id, String type, String subject, Instant time) {

        static Line of(String text) {
            String[] cells = text.split(",", 5);
            return new Line(
                    cells[0], cells[1], cells[2], OffsetDateTime.parse(cells[3]).toInstant());
        }
    }
}
