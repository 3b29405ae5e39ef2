package org.handrail.events;

import org.handrail.events.terms.CaseId;
import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * The person wants no further outreach.
 *
 * @param caseId the case it was done for
 */
public record OutreachDeclined(CaseId caseId) implements OutreachEvent {
    @Override
    public @Nullable ProgramId program() {
        return null;
    }
}
