package org.handrail.events;

import org.handrail.events.terms.CaseId;
import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * A coordinator took the case over; who, stays in outreach.
 *
 * @param caseId the case it was done for
 */
public record CaseAssigned(CaseId caseId) implements OutreachEvent {
    @Override
    public @Nullable ProgramId program() {
        return null;
    }
}
