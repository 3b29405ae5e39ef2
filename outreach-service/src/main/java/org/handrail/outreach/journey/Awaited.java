package org.handrail.outreach.journey;

import java.time.Instant;
import org.handrail.events.finding.FindingState;
import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * Something that was or is awaited of the person's next step: a finding, as far as a drawing needs it.
 *
 * @param rule its name in the pathway
 * @param program that owes it, or null
 * @param due after that, silence is a drop
 * @param settled when what settled it happened, or null
 */
public record Awaited(
        String rule,
        @Nullable ProgramId program,
        FindingState state,
        Instant due,
        @Nullable Instant settled,
        String explanation) {}
