package org.handrail.events;

import org.handrail.events.terms.CaseId;
import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * The person is back in care, and the case did its work.
 *
 * @param caseId the case it was done for
 */
public record ReEngaged(CaseId caseId) implements OutreachEvent {
    @Override
    public @Nullable ProgramId program() {
        return null;
    }
}
