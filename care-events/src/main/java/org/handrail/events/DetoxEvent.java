package org.handrail.events;

import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.StayId;

/**
 * What happens in withdrawal management.
 *
 * <pre>
 * admitted ──► assessed … ──► discharge planned … ──► completed
 *                                                └──► left against advice
 *                                                └──► ended (otherwise)
 * naloxone supplied, at any time
 * </pre>
 */
public sealed interface DetoxEvent extends CareEvent, NamesStay
        permits DetoxAdmitted,
                DetoxAssessed,
                DischargePlanned,
                NaloxoneSupplied,
                DetoxCompleted,
                LeftAgainstAdvice,
                DetoxEnded {

    @Override
    ProgramId program();

    @Override
    StayId stay();
}
