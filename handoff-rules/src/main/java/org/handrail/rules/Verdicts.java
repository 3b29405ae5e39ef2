package org.handrail.rules;

import java.time.Instant;
import java.util.List;
import org.handrail.events.fact.Fact;
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
        for (Proof proof : account.proofs()) {
            if (inTime.is(proof)) {
                return new Proven(FindingState.MET, proof, List.of());
            }
        }
        return afterTime(expectation, account);
    }

    private Verdict afterTime(Expectation expectation, Account account) {
        if (!account.proofs().isEmpty() && !excusedFirst(account)) {
            return new Proven(FindingState.RECOVERED, account.proofs().getFirst(), account.misses());
        }
        if (!account.excuses().isEmpty()) {
            return new Excused(account.excuses().getFirst());
        }
        return account.misses().isEmpty() ? new Silent(silence(expectation)) : new Missed(account.misses());
    }

    private static boolean excusedFirst(Account account) {
        if (account.excuses().isEmpty()) {
            return false;
        }
        Fact excuse = account.excuses().getFirst();
        return !excuse.happenedAt().isAfter(account.proofs().getFirst().happenedAt());
    }

    private FindingState silence(Expectation expectation) {
        if (asOf.isBefore(expectation.warnAt())) {
            return FindingState.EXPECTED;
        }
        if (!asOf.isAfter(expectation.due())) {
            return FindingState.DUE_SOON;
        }
        boolean listened =
                expectation.rule().awaitedFrom().stream().allMatch(phase -> around.heardPast(phase, expectation.due()));
        return listened ? FindingState.DROPPED : FindingState.UNVERIFIED;
    }
}
