package org.handrail.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.handrail.events.Phase;
import org.handrail.events.ReferralRequested;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.FindingState;
import org.handrail.events.finding.Severity;
import org.handrail.events.terms.ProgramId;
import org.handrail.rules.Verdict.Excused;
import org.handrail.rules.Verdict.Missed;
import org.handrail.rules.Verdict.Paused;
import org.handrail.rules.Verdict.Proven;
import org.handrail.rules.Verdict.Silent;
import org.handrail.rules.pathway.Patience;
import org.jspecify.annotations.Nullable;

/**
 * Draws verdicts.
 *
 * @param around how far each service and each partner is heard
 * @param asOf the instant up to which silence is known
 */
record Verdicts(Surroundings around, Instant asOf) {

    /**
     * Where {@code expectation} stands after what was heard of it. Where nobody was watching when it was due, and for a
     * measure, only when things happened decides.
     *
     * @param severity how much its drop would endanger the person
     */
    Verdict on(Expectation expectation, Account account, Referrals referrals, Severity severity) {
        if (expectation.reached() != null) {
            Fact reached = expectation.reached();
            return new Proven(FindingState.MET, Evidence.of(reached, reached.receivedAt(), null), List.of());
        }
        Duration grace = grace(expectation, severity);
        InTime inTime = expectation.historic() || expectation.rule().isMeasure()
                ? InTime.inHindsight(expectation, account)
                : InTime.asSeen(expectation, account, grace);
        Evidence met = account.metInTime(inTime);
        if (met != null) {
            return new Proven(FindingState.MET, met, List.of());
        }
        Evidence excuse = account.excusedInTime(inTime);
        if (excuse != null) {
            return new Excused(excuse.fact());
        }
        Verdict late = afterTime(account);
        return late == null ? waiting(expectation, referrals, severity, grace) : late;
    }

    /** How long silence is waited for beyond the due instant: what is learnt of a clinic's delays, capped. */
    Duration grace(Expectation expectation, Severity severity) {
        if (around.isPlain()) {
            return Duration.ZERO;
        }
        return expectation.pathway().patience().grace(around.usualLag(expectation.program()), severity);
    }

    private static @Nullable Verdict afterTime(Account account) {
        Evidence late = account.met();
        Evidence excuse = account.excused();
        if (late != null && (excuse == null || late.happenedAt().isBefore(excuse.happenedAt()))) {
            return new Proven(FindingState.RECOVERED, late, account.misses());
        }
        if (excuse != null) {
            return new Excused(excuse.fact());
        }
        return account.misses().isEmpty() ? null : new Missed(account.misses());
    }

    private Verdict waiting(Expectation expectation, Referrals referrals, Severity severity, Duration grace) {
        Stop stop = expectation.stopAt(asOf);
        if (stop != null) {
            return new Paused(stop);
        }
        if (asOf.isBefore(expectation.warnAt())) {
            return new Silent(FindingState.EXPECTED, List.of());
        }
        if (!asOf.isAfter(expectation.due().plus(grace))) {
            return new Silent(FindingState.DUE_SOON, List.of());
        }
        Patience patience = expectation.pathway().patience();
        boolean patient = !asOf.isAfter(expectation.due().plus(patience.limit(severity)));
        List<String> unheard = patient ? unheard(expectation, referrals) : List.of();
        return new Silent(unheard.isEmpty() ? FindingState.DROPPED : FindingState.UNVERIFIED, unheard);
    }

    /** Who could have told us otherwise, and was not heard past the due instant. */
    private List<String> unheard(Expectation expectation, Referrals referrals) {
        if (around.isPlain()) {
            return List.of();
        }
        List<String> unheard = new ArrayList<>();
        for (Phase phase : expectation.rule().awaitedFrom()) {
            if (!around.heardPast(phase, expectation.due())) {
                unheard.add(phase.wireName());
            }
            for (ProgramId program :
                    around.feeds().isEmpty() ? Set.<ProgramId>of() : involved(expectation, referrals)) {
                if (!around.heardPast(phase, program, expectation.due())) {
                    unheard.add(program.toString());
                }
            }
        }
        return unheard;
    }

    /** The programs that have to do with it: where it began, which owes it, and those the person was referred to. */
    private static Set<ProgramId> involved(Expectation expectation, Referrals referrals) {
        Set<ProgramId> programs = new LinkedHashSet<>();
        ProgramId owing = expectation.program();
        if (owing != null) {
            programs.add(owing);
        }
        for (Fact request : referrals.requests()) {
            if (request.event() instanceof ReferralRequested referral) {
                programs.add(referral.to());
            }
        }
        return programs;
    }
}
