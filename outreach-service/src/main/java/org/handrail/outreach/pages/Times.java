package org.handrail.outreach.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people read them. A time never stands without its zone. */
final class Times {

    private static final DateTimeFormatter THIS_YEAR =
            DateTimeFormatter.ofPattern("EEE d MMM, HH:mm z", Locale.ENGLISH);
    private static final DateTimeFormatter OTHER_YEAR =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm z", Locale.ENGLISH);
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("HH:mm:ss z", Locale.ENGLISH);

    private Times() {}

    /** A point in time: how it reads, and as a machine reads it. */
    record Shown(String text, String machine) {}

    static Shown at(Instant instant, ZoneId zone, Instant now) {
        ZonedDateTime there = instant.atZone(zone);
        boolean thisYear = there.getYear() == now.atZone(zone).getYear();
        return new Shown(there.format(thisYear ? THIS_YEAR : OTHER_YEAR), instant.toString());
    }

    static Shown toTheSecond(Instant instant, ZoneId zone) {
        return new Shown(instant.atZone(zone).format(TO_THE_SECOND), instant.toString());
    }

    /** {@code 45 s}, {@code 12 min}, {@code 3 h 12 min}, {@code 2 d 4 h}, {@code 41 d}: two steps at most. */
    static String length(Duration length) {
        if (length.isNegative()) {
            return "0 s";
        }
        long days = length.toDays();
        if (days >= 7) {
            return days + " d";
        }
        if (days > 0) {
            return days + " d" + rest(length.toHoursPart(), " h");
        }
        if (length.toHours() > 0) {
            return length.toHours() + " h" + rest(length.toMinutesPart(), " min");
        }
        return length.toMinutes() > 0 ? length.toMinutes() + " min" : length.toSeconds() + " s";
    }

    private static String rest(int rest, String unit) {
        return rest == 0 ? "" : " " + rest + unit;
    }
}
