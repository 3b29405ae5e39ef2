package org.handrail.outreach.pages;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.handrail.outreach.cases.CaseRefusal;
import org.handrail.outreach.cases.CaseRefusal.Kind;
import org.jspecify.annotations.Nullable;

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

    /**
     * What a date-and-time field of a form holds, in the zone the form names; null where it is empty.
     *
     * @throws CaseRefusal when it is no time
     */
    static @Nullable Instant typed(String local, String zone) {
        try {
            return local.isBlank()
                    ? null
                    : LocalDateTime.parse(local).atZone(ZoneId.of(zone)).toInstant();
        } catch (DateTimeException wrong) {
            throw new CaseRefusal(Kind.INVALID, "This is no date and time.", "Write it like 2026-12-24T09:30.");
        }
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
