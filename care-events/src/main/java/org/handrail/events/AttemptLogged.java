package org.handrail.events;

import org.handrail.events.terms.AttemptOutcome;
import org.handrail.events.terms.CaseId;
import org.handrail.events.terms.Channel;
import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * A coordinator tried to reach the person, and this is what came of it.
 *
 * @param caseId the case the attempt was made for
 */
public record AttemptLogged(CaseId caseId, Channel channel, AttemptOutcome outcome) implements OutreachEvent {

    @Override
    public @Nullable ProgramId program() {
        return null;
    }
}
