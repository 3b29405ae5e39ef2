package org.handrail.events;

import org.handrail.events.terms.CaseId;
import org.handrail.events.terms.EvidenceKind;
import org.handrail.events.terms.OtherText;
import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * A coordinator learnt that the person is in care, though no program reported it; it happened when the fact says.
 *
 * @param caseId the case it was done for
 * @param kind what it is evidence of
 * @param other what else it was, where the list says "other"
 * @param program where, or null where it is a program that the directory does not know
 */
public record EvidenceRecorded(
        CaseId caseId,
        EvidenceKind kind,
        @Nullable OtherText other,
        @Nullable ProgramId program) implements OutreachEvent {
    public EvidenceRecorded {
        OtherText.standsBeside(kind == EvidenceKind.OTHER, other);
    }
}
