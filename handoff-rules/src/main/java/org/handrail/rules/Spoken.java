package org.handrail.rules;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.CareTime;

/** Times as a coordinator says them, always with the zone. */
final class Spoken {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.US);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu 'at' HH:mm z", Locale.US);
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("z", Locale.US);

    private Spoken() {}

    /** When a fact happened, as precisely as is known: {@code Mon 2 Mar 2026 at 09:00 CST}, or the day alone. */
    static String time(Fact fact) {
        return switch (fact.time()) {
            case CareTime.Moment(Instant at) -> instant(at, fact.zone());
            case CareTime.WholeDay(var date) -> DAY.format(date);
        };
    }

    /** An instant to the minute. */
    static String instant(Instant instant, ZoneId zone) {
        return MINUTE.format(instant.atZone(zone));
    }

    /** When a window starts; the last instant of a day is that day: {@code Thu 5 Mar 2026}. */
    static String start(Instant start, ZoneId zone) {
        return endsTheDay(start, zone) ? DAY.format(start.atZone(zone)) : instant(start, zone);
    }

    /** A due instant; the last one of a day is the end of that day: {@code the end of Tue 3 Mar 2026 (CST)}. */
    static String due(Instant due, ZoneId zone) {
        ZonedDateTime last = due.atZone(zone);
        return endsTheDay(due, zone)
                ? "the end of " + DAY.format(last) + " (" + ZONE.format(last) + ")"
                : MINUTE.format(last.plusNanos(1));
    }

    /** Several, as one says them: {@code detox, placement and aftercare}. */
    static String several(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    private static boolean endsTheDay(Instant instant, ZoneId zone) {
        ZonedDateTime over = instant.plusNanos(1).atZone(zone);
        return over.equals(over.toLocalDate().atStartOfDay(zone));
    }
}
