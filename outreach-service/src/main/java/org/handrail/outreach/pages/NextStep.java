package org.handrail.outreach.pages;

import java.time.Instant;
import org.handrail.events.terms.Channel;
import org.handrail.outreach.protocol.Protocol.Doer;
import org.handrail.outreach.protocol.Step;
import org.handrail.outreach.storage.CaseDetail;
import org.handrail.outreach.storage.CaseSummary;
import org.handrail.outreach.storage.NextUp;

/** What to do next about a case, in a few sentences: what the outreach protocol says, to whoever asks. */
final class NextStep {

    private NextStep() {}

    static String of(CaseRow head, CaseDetail detail, Viewer viewer) {
        if (!head.open()) {
            return "Nothing. If something drops again, a new case opens by itself.";
        }
        String first = head.unverified()
                ? "Ring the clinic first: its reports have gone quiet, so this silence may not be the person's. "
                : "";
        if (!viewer.who().mayWork()) {
            return "Nothing for you: coordinators work on cases.";
        }
        if (head.owner() == null) {
            return first + "Claim this case" + by(detail.summary(), viewer)
                    + ", so that everybody knows who works on it.";
        }
        if (!head.mine()) {
            return head.owner() + " works on this case. Talk to them before you do anything.";
        }
        return first + step(detail.summary(), viewer);
    }

    private static String by(CaseSummary theCase, Viewer viewer) {
        NextUp next = theCase.next();
        return next == null || next.claimBy() == null ? "" : " by " + time(next.claimBy(), viewer);
    }

    private static String step(CaseSummary theCase, Viewer viewer) {
        NextUp next = theCase.next();
        if (next == null) {
            return "Try to reach the person now, and log what came of it.";
        }
        Step step = next.step();
        if (step.by() == Doer.DESK) {
            return "The desk itself sends them a text, from " + time(step.notBefore(), viewer)
                    + ". You need do nothing for it: it is logged as an attempt, and what comes next stands here then.";
        }
        Channel channel = step.channel();
        String mind = step.mind().isEmpty() ? "" : " " + String.join(" ", step.mind());
        return Words.of(step.kind()) + (channel == null ? "" : ": " + Words.plain(channel)) + ", from "
                + time(step.notBefore(), viewer) + ", by " + time(step.due(), viewer) + ", and log what came of it."
                + mind;
    }

    private static String time(Instant at, Viewer viewer) {
        return viewer.at(at).text();
    }
}
