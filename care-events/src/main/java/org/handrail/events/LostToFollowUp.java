package org.handrail.events;

import org.handrail.events.terms.CaseId;
import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * All that the protocol asks for was tried, and the person was not found.
 *
 * @param caseId the case it was done for
 */
public record LostToFollowUp(CaseId caseId) implements OutreachEvent {
    @Override
    public @Nullable ProgramId program() {
        return null;
    }
}
