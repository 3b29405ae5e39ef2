package org.handrail.rules.pathway;

import java.util.Map;
import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * Whose business days are which.
 *
 * @param usual the calendar of every program not listed
 * @param byProgram the programs that have another
 */
public record Calendars(BusinessCalendar usual, Map<ProgramId, BusinessCalendar> byProgram) {

    public Calendars {
        byProgram = Map.copyOf(byProgram);
    }

    /** The calendar of this program. */
    public BusinessCalendar of(@Nullable ProgramId program) {
        return program == null ? usual : byProgram.getOrDefault(program, usual);
    }
}
