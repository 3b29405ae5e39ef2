package org.handrail.events;

import org.handrail.events.terms.CaseId;

/** What coordinators did. A contact made is evidence like any other, so it flows back into the judgement. */
public sealed interface OutreachEvent extends CareEvent
        permits CaseAssigned,
                AttemptLogged,
                ContactMade,
                OutreachDeclined,
                EvidenceRecorded,
                ReEngaged,
                LostToFollowUp,
                CaseReopened {

    /** The coordinators' case. */
    CaseId caseId();
}
