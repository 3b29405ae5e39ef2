package org.handrail.events.codec;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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

    /** Stricter than the JDK, which also takes times without seconds and offsets of hours alone. */
    private static final Pattern RFC_3339 =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?([Zz]|[+-]\\d\\d:\\d\\d)");

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

    private static Instant instant(String text) {
        if (!RFC_3339.matcher(text).matches()) {
            throw new DateTimeException("not as RFC 3339 has it");
        }
        OffsetDateTime time = OffsetDateTime.parse(text);
        if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
            throw new DateTimeException("a year beyond all calendars");
        }
        return time.toInstant();
    }

    /** Writes what {@link #parse} reads; instants in UTC. */
    public static String format(CareTime time) {
        return time.toString();
    }
}
