package org.handrail.events;

import org.handrail.events.terms.CaseId;
import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * A closed case was opened again.
 *
 * @param caseId the case it was done for
 */
public record CaseReopened(CaseId caseId) implements OutreachEvent {
    @Override
    public @Nullable ProgramId program() {
        return null;
    }
}
