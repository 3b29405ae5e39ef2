package org.handrail.outreach.cases;

import org.handrail.events.terms.AttemptOutcome;
import org.handrail.events.terms.Channel;
import org.jspecify.annotations.Nullable;

/**
 * One try to reach the person.
 *
 * @param note for colleagues; stays in outreach
 */
public record Attempt(
        Channel channel, AttemptOutcome outcome, @Nullable String note) {}
