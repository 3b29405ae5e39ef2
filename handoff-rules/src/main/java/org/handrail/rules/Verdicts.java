package org.handrail.rules;

import java.time.Instant;
import java.util.List;
import org.handrail.events.Phase;
import org.handrail.events.finding.FindingState;
import org.handrail.rules.Verdict.Excused;
import org.handrail.rules.Verdict.Missed;
import org.handrail.rules.Verdict.Proven;
import org.handrail.rules.Verdict.Silent;

/**
 * Draws verdicts.
 *
 * @param around how far each service is heard
 * @param asOf the instant up to which silence is known
 */
record Verdicts(Surroundings around, Instant asOf) {

    /**
     * Where {@code expectation} stands after what was heard of it.
     *
     * @param historic whether nobody was watching when it was due: then only when things happened decides
     */
    Verdict on(Expectation expectation, Account account, boolean historic) {
        InTime inTime = historic ? InTime.inHindsight(expectation, account) : InTime.asSeen(expectation, account);
        Evidence met = account.metInTime(inTime);
        if (met != null) {
            return new Proven(FindingState.MET, met, List.of());
        }
        Evidence excuse = account.excusedInTime(inTime);
        return excuse == null ? afterTime(expectation, account) : new Excused(excuse.fact());
    }

    private Verdict afterTime(Expectation expectation, Account account) {
        Evidence late = account.met();
        Evidence excuse = account.excused();
        if (late != null && (excuse == null || late.happenedAt().isBefore(excuse.happenedAt()))) {
            return new Proven(FindingState.RECOVERED, late, account.misses());
        }
        if (excuse != null) {
            return new Excused(excuse.fact());
        }
        return account.misses().isEmpty() ? new Silent(silence(expectation)) : new Missed(account.misses());
    }

    private FindingState silence(Expectation expectation) {
        if (asOf.isBefore(expectation.warnAt())) {
            return FindingState.EXPECTED;
        }
        if (!asOf.isAfter(expectation.due())) {
            return FindingState.DUE_SOON;
        }
        return listened(expectation) ? FindingState.DROPPED : FindingState.UNVERIFIED;
    }

    /** Whether everybody who could have told us otherwise was heard past the due instant. */
    private boolean listened(Expectation expectation) {
        for (Phase phase : around.behind().isEmpty()
                ? List.<Phase>of()
                : expectation.rule().awaitedFrom()) {
            if (!around.heardPast(phase, expectation.due())) {
                return false;
            }
        }
        return true;
    }
}
