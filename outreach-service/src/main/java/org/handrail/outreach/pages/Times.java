package org.handrail.outreach.pages;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.handrail.outreach.cases.CaseRefusal;
import org.handrail.outreach.cases.CaseRefusal.Kind;
import org.jspecify.annotations.Nullable;

/** Times as people read them. A time never stands without its zone. */
final class Times {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter THIS_DAY = DateTimeFormatter.ofPattern("HH:mm z", Locale.ENGLISH);
    private static final DateTimeFormatter THIS_YEAR =
            DateTimeFormatter.ofPattern("EEE d MMM, HH:mm z", Locale.ENGLISH);
    private static final DateTimeFormatter OTHER_YEAR =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm z", Locale.ENGLISH);
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("HH:mm:ss z", Locale.ENGLISH);

    private Times() {}

    /** A point in time: how it reads, and as a machine reads it. */
    record Shown(String text, String machine) {}

    static Shown at(Instant instant, ZoneId zone, Instant now) {
        return new Shown(text(instant.atZone(zone), now.atZone(zone)), instant.toString());
    }

    /** {@code today 14:30 EST}, {@code Sat 21 Nov, 11:00 EST}. */
    private static String text(ZonedDateTime there, ZonedDateTime now) {
        long days = ChronoUnit.DAYS.between(now.toLocalDate(), there.toLocalDate());
        if (Math.abs(days) <= 1) {
            String day = days == 0 ? "today" : days < 0 ? "yesterday" : "tomorrow";
            return day + " " + there.format(THIS_DAY);
        }
        return there.format(there.getYear() == now.getYear() ? THIS_YEAR : OTHER_YEAR);
    }

    /** {@code Sat 21 Nov}: a day of which no time is known is the same for every reader. */
    static Shown day(LocalDate day, ZoneId zone) {
        return new Shown(day.format(DAY), day.atStartOfDay(zone).toInstant().toString());
    }

    /** {@code 14:30 PST}. */
    static String clock(Instant instant, ZoneId zone) {
        return instant.atZone(zone).format(THIS_DAY);
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
