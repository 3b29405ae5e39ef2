package org.handrail.rules.pathway;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How long a window is. Spans in days end with the day: at the last instant before midnight in the zone of the program. A
 * negative count lies before the start.
 */
public sealed interface Span {

    /** The last instant of a window of this length that starts at {@code start}. */
    Instant end(Instant start, ZoneId zone, BusinessCalendar calendar);

    /** In a coordinator's words: {@code 1 business day}. */
    String words();

    /**
     * The same, but without its last instant, or its last day: "under 14 calendar days" ends with day 13.
     *
     * @param span what it falls short of
     */
    record Under(Span span) implements Span {

        @Override
        public Instant end(Instant start, ZoneId zone, BusinessCalendar calendar) {
            return switch (span) {
                case Hours hours -> hours.end(start, zone, calendar).minusNanos(1);
                case CalendarDays(int count) -> new CalendarDays(count - 1).end(start, zone, calendar);
                case BusinessDays(int count) -> new BusinessDays(count - 1).end(start, zone, calendar);
                case Under under -> under.end(start, zone, calendar);
            };
        }

        @Override
        public String words() {
            return "less than " + span.words();
        }
    }

    /** Hours as they pass, 25 of them on the day on which clocks are set back. */
    record Hours(int count) implements Span {

        @Override
        public Instant end(Instant start, ZoneId zone, BusinessCalendar calendar) {
            return start.plus(Duration.ofHours(count));
        }

        @Override
        public String words() {
            return counted(count, "hour");
        }
    }

    /** Calendar days; 0 is the day in which the window starts. */
    record CalendarDays(int count) implements Span {

        @Override
        public Instant end(Instant start, ZoneId zone, BusinessCalendar calendar) {
            return endOf(dayOf(start, zone).plusDays(count), zone);
        }

        @Override
        public String words() {
            return count == 0 ? "the same day" : counted(count, "calendar day");
        }
    }

    /** Business days after the day in which the window starts, 0 or more; that day never counts. */
    record BusinessDays(int count) implements Span {

        @Override
        public Instant end(Instant start, ZoneId zone, BusinessCalendar calendar) {
            return endOf(calendar.businessDaysAfter(dayOf(start, zone), count), zone);
        }

        @Override
        public String words() {
            return counted(count, "business day");
        }
    }

    private static LocalDate dayOf(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDate();
    }

    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
    }

    private static String counted(int count, String unit) {
        int size = Math.abs(count);
        return size + " " + unit + (size == 1 ? "" : "s") + (count < 0 ? " before" : "");
    }
}
