package org.handrail.outreach.cases;

import org.handrail.events.finding.Finding;
import org.handrail.events.terms.CaseId;

/** What a finding did to a case. */
public sealed interface CaseChange {

    /** The case. */
    CaseId caseId();

    /** The finding that did it. */
    Finding finding();

    /** There was no open case for this person, and now there is. */
    record CaseOpened(CaseId caseId, Finding finding) implements CaseChange {}

    /** The finding needs work and belongs to the case now. */
    record PartOpened(CaseId caseId, Finding finding) implements CaseChange {}

    /** The finding needs work as before, but something about it is new. */
    record PartChanged(CaseId caseId, Finding finding) implements CaseChange {}

    /** The finding needs no more work. */
    record PartEnded(CaseId caseId, Finding finding, PartEnd end) implements CaseChange {}

    /** That was the last one, so the case closed itself. */
    record CaseClosed(CaseId caseId, Finding finding, CloseReason reason) implements CaseChange {}
}
