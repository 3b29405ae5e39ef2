package org.handrail.events;

import org.handrail.events.terms.CaseId;
import org.handrail.events.terms.Channel;
import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * The person and a coordinator were in two-way contact.
 *
 * @param caseId the case it was done for
 * @param channel how
 */
public record ContactMade(CaseId caseId, Channel channel) implements OutreachEvent {
    @Override
    public @Nullable ProgramId program() {
        return null;
    }
}
