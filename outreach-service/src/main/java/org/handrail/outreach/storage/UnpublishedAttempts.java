package org.handrail.outreach.storage;

import org.handrail.outreach.cases.Attempt;
import org.springframework.stereotype.Component;

/** Keeps attempts to ourselves. */
@Component
class UnpublishedAttempts implements AttemptFacts {

    @Override
    public void publish(CaseHead head, Attempt attempt) {
        // the journal is not there yet
    }
}
