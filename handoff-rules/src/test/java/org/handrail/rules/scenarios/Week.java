package org.handrail.rules.scenarios;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handrail.events.terms.CareTime;
import org.jspecify.annotations.Nullable;

/**
 * Times as scenarios tell them: {@code Mon 09:00} lies in the week of 2 March 2026, {@code Mon+1 09:00} in the next;
 * {@code Mon} alone is a day of which no time is known. In Chicago, where clocks go forward on the Sunday of that week.
 */
final class Week {

    static final ZoneId ZONE = ZoneId.of("America/Chicago");

    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
    private static final Pattern WORDS = Pattern.compile("(\\w{3})(?:\\+(\\d+))?(?: (\\d\\d:\\d\\d(?::\\d\\d)?))?");

    private Week() {}

    static CareTime time(String words) {
        LocalTime time = timeOf(words);
        return time == null
                ? new CareTime.WholeDay(day(words))
                : new CareTime.Moment(day(words).atTime(time).atZone(ZONE).toInstant());
    }

    static Instant instant(String words) {
        return time(words).latest(ZONE);
    }

    static LocalDate day(String words) {
        Matcher parts = parts(words);
        String prefix = parts.group(1).toUpperCase(Locale.ROOT);
        for (DayOfWeek weekday : DayOfWeek.values()) {
            if (weekday.name().startsWith(prefix)) {
                int weeks = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
                return MONDAY.with(TemporalAdjusters.nextOrSame(weekday)).plusWeeks(weeks);
            }
        }
        throw new IllegalArgumentException(words);
    }

    private static @Nullable LocalTime timeOf(String words) {
        String time = parts(words).group(3);
        return time == null ? null : LocalTime.parse(time);
    }

    private static Matcher parts(String words) {
        Matcher parts = WORDS.matcher(words);
        if (!parts.matches()) {
            throw new IllegalArgumentException(words);
        }
        return parts;
    }
}
