package org.handrail.events.codec;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.handrail.events.terms.CareTime;
import org.handrail.events.terms.InvalidValue;

/** Times as text: RFC 3339 with an offset, or a plain date where only the day is known. */
public final class CareTimeText {

    private static final String EXPECTED =
            "a time with its offset such as 2026-03-01T14:30:00-05:00, or a date such as 2026-03-01 where only the day is known";

    /** What databases and calendars hold without overflowing; nothing in a person's care lies beyond. */
    private static final int FIRST_YEAR = 1;

    private static final int LAST_YEAR = 9999;

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    /** Stricter than the JDK, which also takes times without seconds and offsets of hours alone. */
    private static final Pattern RFC_3339 =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?([Zz]|[+-]\\d\\d:\\d\\d)");

    private static final int FRACTION = "2026-03-01T14:30:00.".length();

    private static final int NANO_DIGITS = 9;

    private static final int DATE_LENGTH = "2026-03-01".length();

    private CareTimeText() {}

    /** Reads a time or a day. */
    public static CareTime parse(String text) {
        try {
            return text.length() == DATE_LENGTH
                    ? new CareTime.WholeDay(LocalDate.parse(text))
                    : new CareTime.Moment(instant(text));
        } catch (DateTimeException unreadable) {
            throw new InvalidValue("not a time with an offset", EXPECTED);
        }
    }

    /** Reads an instant: a day is not precise enough. */
    public static Instant parseInstant(String text) {
        try {
            return instant(text);
        } catch (DateTimeException unreadable) {
            throw new InvalidValue(
                    "not a time with an offset", "a time with its offset such as 2026-03-01T14:30:00-05:00");
        }
    }

    /** Reads a plain date: a time of day says more than can be meant. */
    public static LocalDate parseDay(String text) {
        try {
            if (text.length() == DATE_LENGTH) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException unreadable) {
            throw new InvalidValue("not a date", "a date such as 2026-03-01");
        }
        throw new InvalidValue("not a date", "a date such as 2026-03-01");
    }

    /** Its digits are where RFC 3339 has them: reading them by place takes a tenth of the time of a formatter. */
    private static Instant instant(String text) {
        if (!RFC_3339.matcher(text).matches()) {
            throw new DateTimeException("not as RFC 3339 has it");
        }
        int year = number(text, 0, 4);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("a year beyond all calendars");
        }
        int offset = offsetAt(text);
        LocalDateTime local = LocalDateTime.of(
                year,
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, 19),
                nanos(text, offset));
        Instant instant = local.toInstant(offset(text, offset));
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new DateTimeException("a year beyond all calendars once it is in UTC, as it will be written");
        }
        return instant;
    }

    private static int offsetAt(String text) {
        char last = text.charAt(text.length() - 1);
        return text.length() - (last == 'Z' || last == 'z' ? 1 : "+00:00".length());
    }

    private static int nanos(String text, int end) {
        int nanos = 0;
        for (int digit = FRACTION; digit < FRACTION + NANO_DIGITS; digit++) {
            nanos = nanos * 10 + (digit < end ? text.charAt(digit) - '0' : 0);
        }
        return nanos;
    }

    private static ZoneOffset offset(String text, int at) {
        if (text.length() - at == 1) {
            return ZoneOffset.UTC;
        }
        int sign = text.charAt(at) == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * number(text, at + 1, at + 3), sign * number(text, at + 4, at + 6));
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    /** Writes what {@link #parse} reads; instants in UTC. */
    public static String format(CareTime time) {
        return time.toString();
    }
}
