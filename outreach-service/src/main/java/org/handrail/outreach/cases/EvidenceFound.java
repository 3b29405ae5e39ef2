package org.handrail.outreach.cases;

import java.time.Instant;
import org.handrail.events.terms.EvidenceKind;
import org.handrail.events.terms.OtherText;
import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * Care that a coordinator learnt of and no partner reported.
 *
 * @param other what it was, where the kind is "other"
 * @param program where, or null where it is none that the directory knows
 * @param at when it happened
 * @param note how the coordinator knows; stays in outreach
 */
public record EvidenceFound(
        EvidenceKind kind,
        @Nullable OtherText other,
        @Nullable ProgramId program,
        Instant at,
        @Nullable String note) {}
