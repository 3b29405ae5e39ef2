package org.handrail.directory;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * When a partner or a program is open.
 *
 * @param days the days of the week on which it is
 * @param opens from when, on such a day; midnight where it is open all day
 * @param closes until when, later than it opens; midnight, the end of the day, where it is open all day
 * @param holidays on which it is closed all the same
 */
public record Calendar(String name, Set<DayOfWeek> days, LocalTime opens, LocalTime closes, Set<LocalDate> holidays) {

    public Calendar {
        days = Set.copyOf(days);
        holidays = Set.copyOf(holidays);
        if (!closes.equals(LocalTime.MIDNIGHT) && !closes.isAfter(opens)) {
            throw new IllegalArgumentException("it closes before it opens");
        }
    }

    /** Whether it is open on this day at all. */
    public boolean isBusinessDay(LocalDate day) {
        return days.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /** How long it was open between two instants, as clocks in this zone have it; nothing where they are reversed. */
    public Duration openBetween(Instant from, Instant until, ZoneId zone) {
        Duration open = Duration.ZERO;
        LocalDate last = until.atZone(zone).toLocalDate();
        for (LocalDate day = from.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            if (isBusinessDay(day)) {
                open = open.plus(openOn(day, from, until, zone));
            }
        }
        return open;
    }

    private Duration openOn(LocalDate day, Instant from, Instant until, ZoneId zone) {
        Instant start = later(from, day.atTime(opens).atZone(zone).toInstant());
        LocalDate closing = closes.equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
        Instant end = closing.atTime(closes).atZone(zone).toInstant();
        Duration open = Duration.between(start, end.isBefore(until) ? end : until);
        return open.isNegative() ? Duration.ZERO : open;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
