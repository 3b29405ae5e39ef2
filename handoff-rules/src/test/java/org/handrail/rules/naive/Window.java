package org.handrail.rules.naive;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** How long there is time, counted from an instant. */
interface Window {

    Instant end(Instant from, ZoneId zone);

    /** So many hours as they pass; a negative number lies before. */
    static Window hours(int count) {
        return (from, zone) -> from.plus(Duration.ofHours(count));
    }

    /** To the end of the last of so many days after this one. */
    static Window days(int count) {
        return (from, zone) -> Days.endOf(day(from, zone).plusDays(count), zone);
    }

    /** The same, of days on which offices are open. */
    static Window businessDays(int count) {
        return (from, zone) -> Days.endOfBusinessDay(day(from, zone), count, zone);
    }

    private static LocalDate day(Instant from, ZoneId zone) {
        return from.atZone(zone).toLocalDate();
    }
}
