package org.handrail.events;

import org.handrail.events.terms.Between;
import org.handrail.events.terms.InvalidValue;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.StayId;
import org.jspecify.annotations.Nullable;

/**
 * Naloxone was put into the person's hands.
 *
 * @param doses how many doses, 1 to 20; null where the partner does not say
 */
public record NaloxoneSupplied(
        StayId stay,
        ProgramId program,

        @Nullable @Between(least = 1, greatest = NaloxoneSupplied.MOST)
        Integer doses) implements DetoxEvent {
    static final int MOST = 20;

    public NaloxoneSupplied {
        InvalidValue.unlessWithin("doses", doses, 1, MOST);
    }
}
