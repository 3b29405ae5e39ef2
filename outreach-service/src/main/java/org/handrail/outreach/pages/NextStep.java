package org.handrail.outreach.pages;

import org.handrail.outreach.cases.Who;
import org.handrail.outreach.storage.CaseDetail;

/** What to do next about a case, in one or two sentences. The protocol that times it is a later issue. */
final class NextStep {

    private NextStep() {}

    static String of(CaseRow head, CaseDetail detail, Who who) {
        if (!head.open()) {
            return "Nothing. If something drops again, a new case opens by itself.";
        }
        String first = head.unverified()
                ? "Ring the clinic first: its reports have gone quiet, so this silence may not be the person's. "
                : "";
        if (!who.mayWork()) {
            return "Nothing for you: coordinators work on cases.";
        }
        if (head.owner() == null) {
            return first + "Claim this case, so that everybody knows who works on it.";
        }
        if (!head.mine()) {
            return head.owner() + " works on this case. Talk to them before you do anything.";
        }
        return first
                + (detail.summary().attempts() == 0
                        ? "Try to reach the person now, and log what came of it."
                        : "Try again, at another time of day or by another channel, and log what came of it.");
    }
}
