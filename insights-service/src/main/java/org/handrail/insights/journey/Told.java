package org.handrail.insights.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One fact of a person, as far as figures need it.
 *
 * @param type the event's short name, {@code detox.completed}
 * @param source the partner that reported it
 * @param program where it happened, or null where none was named
 * @param happened the first instant it can have happened
 * @param day the calendar day, in the program's zone
 * @param anchor the stay, appointment or enrolment it names, or the fact it takes back
 * @param referral the referral it names
 * @param toProgram the program that was asked
 * @param starts when the appointment is that was set
 * @param detail the reason, the kind, or the level asked for
 */
public record Told(
        UUID id,
        String type,
        String source,
        @Nullable String program,
        ZoneId zone,
        Instant happened,
        LocalDate day,
        Instant received,
        @Nullable UUID anchor,
        @Nullable UUID referral,
        @Nullable String toProgram,
        @Nullable Instant starts,
        @Nullable String detail) {

    boolean is(String type) {
        return this.type.equals(type);
    }

    /** Whether it can have happened then or later: of what only the day is known, at any time of that day. */
    boolean canBeAtOrAfter(Told other) {
        boolean dayAlone = happened.equals(day.atStartOfDay(zone).toInstant());
        return !happened.isBefore(other.happened) || (dayAlone && !day.isBefore(other.day));
    }

    String programOrNone() {
        return program == null ? "" : program;
    }
}
