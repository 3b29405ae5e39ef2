package org.handrail.directory;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** Ways to say how long it was open: the right one, the plain one, and some with a fault that a hasty hand could make. */
@FunctionalInterface
interface OpenTime {

    Duration between(Calendar calendar, Instant from, Instant until, ZoneId zone);

    /** By going through it minute by minute and looking at the clock on the wall. */
    OpenTime COUNTED = (calendar, from, until, zone) -> {
        long minutes = 0;
        for (Instant at = from; at.isBefore(until); at = at.plus(1, ChronoUnit.MINUTES)) {
            ZonedDateTime wall = at.atZone(zone);
            minutes += isOpenAt(calendar, wall.toLocalDate(), wall.toLocalTime()) ? 1 : 0;
        }
        return Duration.ofMinutes(minutes);
    };

    /** Forgets that it is closed on holidays. */
    OpenTime WORKS_ON_HOLIDAYS = (calendar, from, until, zone) -> new Calendar(
                    calendar.name(), calendar.days(), calendar.opens(), calendar.closes(), Set.of())
            .openBetween(from, until, zone);

    /** Looks at the clock of the server instead of the partner's. */
    OpenTime LIVES_IN_ANOTHER_ZONE = (calendar, from, until, zone) -> calendar.openBetween(from, until, ZoneOffset.UTC);

    /** Knows that a day has 24 hours. */
    OpenTime TAKES_EVERY_DAY_FOR_24_HOURS = (calendar, from, until, zone) -> {
        ZoneOffset offset = zone.getRules().getOffset(from);
        return calendar.openBetween(from, until, offset);
    };

    /** Counts the days in between as a whole, the first and the last one too. */
    OpenTime COUNTS_WHOLE_DAYS = (calendar, from, until, zone) -> {
        Instant morning = from.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        Instant midnight =
                until.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
        return calendar.openBetween(morning, midnight, zone);
    };

    /** Takes closing at midnight for closing before it opens. */
    OpenTime NEVER_OPENS_WHERE_IT_NEVER_CLOSES = (calendar, from, until, zone) ->
            calendar.closes().equals(LocalTime.MIDNIGHT) ? Duration.ZERO : calendar.openBetween(from, until, zone);

    private static boolean isOpenAt(Calendar calendar, LocalDate day, LocalTime time) {
        boolean untilMidnight = calendar.closes().equals(LocalTime.MIDNIGHT);
        return calendar.days().contains(day.getDayOfWeek())
                && !calendar.holidays().contains(day)
                && !time.isBefore(calendar.opens())
                && (untilMidnight || time.isBefore(calendar.closes()));
    }
}
