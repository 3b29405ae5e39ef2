package org.handrail.events;

import org.handrail.events.terms.Between;
import org.handrail.events.terms.InvalidValue;
import org.handrail.events.terms.Medication;
import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * The person did not come for a dose that was due, typically at an opioid treatment program.
 *
 * @param program the program that expected them
 * @param medication what was due, or null where the partner does not say
 * @param inARow how many doses in a row are missed by now, this one counted, 1 to 99; null where the partner does not count
 */
public record DoseMissed(
        ProgramId program,
        @Nullable Medication medication,

        @Nullable @Between(least = 1, greatest = DoseMissed.MOST)
        Integer inARow)
        implements AftercareEvent {
    static final int MOST = 99;

    public DoseMissed {
        InvalidValue.unlessWithin("inARow", inARow, 1, MOST);
    }
}
