package org.handrail.events;

import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.StayId;

/**
 * What happens in withdrawal management.
 *
 * <pre>
 * admitted ──► completed
 *         └──► left against advice
 * </pre>
 */
public sealed interface DetoxEvent extends CareEvent, NamesStay
        permits DetoxAdmitted, DetoxCompleted, LeftAgainstAdvice {

    @Override
    ProgramId program();

    @Override
    StayId stay();
}
