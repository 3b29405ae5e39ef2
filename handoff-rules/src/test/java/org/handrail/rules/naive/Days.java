package org.handrail.rules.naive;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.events.fact.Fact;

/** Days as a calendar on the wall has them. */
final class Days {

    /** As observed by federal offices, in the years that histories lie in (5 U.S.C. 6103). */
    private static final Set<LocalDate> HOLIDAYS = Stream.of(
                    "2025-10-13 2025-11-11 2025-11-27 2025-12-25",
                    "2026-01-01 2026-01-19 2026-02-16 2026-05-25 2026-06-19 2026-07-03 2026-09-07 2026-10-12 2026-11-11",
                    "2026-11-26 2026-12-25 2027-01-01 2027-01-18 2027-02-15 2027-05-31 2027-06-18 2027-07-05 2027-09-06",
                    "2027-10-11 2027-11-11 2027-11-25 2027-12-24 2027-12-31")
            .flatMap(year -> Stream.of(year.split(" ")))
            .map(LocalDate::parse)
            .collect(Collectors.toUnmodifiableSet());

    private Days() {}

    /** The last instant before midnight. */
    static Instant endOf(LocalDate day, ZoneId zone) {
        return startOf(day.plusDays(1), zone).minusNanos(1);
    }

    static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The end of so many working days after this day. */
    static Instant endOfBusinessDay(LocalDate day, int days, ZoneId zone) {
        LocalDate at = day;
        for (int left = days; left > 0; ) {
            at = at.plusDays(1);
            if (isBusinessDay(at)) {
                left--;
            }
        }
        return endOf(at, zone);
    }

    private static boolean isBusinessDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !HOLIDAYS.contains(day);
    }

    /** Whether it can have happened at this instant or later. */
    static boolean notBefore(Instant bound, Fact fact) {
        return !fact.happenedBy().isBefore(bound);
    }
}
