package org.handrail.events;

import org.handrail.events.terms.Between;
import org.handrail.events.terms.InvalidValue;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.StayId;

/**
 * The severity of withdrawal was assessed.
 *
 * @param cows the clinical opiate withdrawal scale, 0 to 48: 5 to 12 mild, 13 to 24 moderate, 25 to 36 moderately severe, above
 *     severe
 */
public record DetoxAssessed(
        StayId stay,
        ProgramId program,
        @Between(least = 0, greatest = DetoxAssessed.MOST) int cows) implements DetoxEvent {
    static final int MOST = 48;

    public DetoxAssessed {
        InvalidValue.unlessWithin("cows", cows, 0, MOST);
    }
}
