package org.handrail.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
        Optional<Evidence> met = account.metInTime(inTime);
        if (met.isPresent()) {
            return new Proven(FindingState.MET, met.get(), List.of());
        }
        Optional<Evidence> excused = account.excusedInTime(inTime);
        return excused.isPresent() ? new Excused(excused.get().fact()) : afterTime(expectation, account);
    }

    private Verdict afterTime(Expectation expectation, Account account) {
        Optional<Evidence> late = account.met();
        Optional<Evidence> excuse = account.excused();
        if (late.isPresent()
                && (excuse.isEmpty()
                        || late.get().happenedAt().isBefore(excuse.get().happenedAt()))) {
            return new Proven(FindingState.RECOVERED, late.get(), account.misses());
        }
        if (excuse.isPresent()) {
            return new Excused(excuse.get().fact());
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
        boolean listened =
                expectation.rule().awaitedFrom().stream().allMatch(phase -> around.heardPast(phase, expectation.due()));
        return listened ? FindingState.DROPPED : FindingState.UNVERIFIED;
    }
}
