package org.handrail.outreach.storage;

import org.handrail.outreach.cases.Attempt;

/** Publishes attempts as facts. */
interface AttemptFacts {

    /** In the caller's transaction: the attempt is published if and only if it is recorded. */
    void publish(CaseHead head, Attempt attempt);
}
