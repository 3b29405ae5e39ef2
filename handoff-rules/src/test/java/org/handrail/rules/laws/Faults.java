package org.handrail.rules.laws;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.handrail.events.Retracted;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingState;
import org.handrail.rules.Assessment;
import org.handrail.rules.Conclusion;
import org.jspecify.annotations.Nullable;

/** Judges with a fault planted in them. Each is one a hasty hand could write. */
final class Faults {

    /** Takes the last fact to come for the newest, and judges the others alone while it is at it. */
    static final Judge HANGS_ON_THE_ORDER =
            (facts, asOf) -> Judge.RIGHT.assess(facts.subList(0, facts.size() - 1), asOf);

    /** Knows nothing of retractions. */
    static final Judge FORGETS_RETRACTIONS = (facts, asOf) -> Judge.RIGHT.assess(
            facts.stream().filter(fact -> !(fact.event() instanceof Retracted)).toList(), asOf);

    /** Takes a retraction for an event of any time, and so takes back what is posted afterwards, too. */
    static final Judge TAKES_BACK_WHAT_IS_REPOSTED = (facts, asOf) -> Judge.RIGHT.assess(
            facts.stream()
                    .filter(fact -> fact.id().value().getMostSignificantBits() != 8)
                    .toList(),
            asOf);

    /** Foretells the next change a day late. */
    static final Judge FORETELLS_TOO_LATE = (facts, asOf) -> {
        Assessment right = Judge.RIGHT.assess(facts, asOf);
        @Nullable Instant next = right.nextChange();
        return new Assessment(right.conclusions(), next == null ? null : next.plus(Duration.ofDays(1)));
    };

    /** Forgets that it was settled or dropped when little time is left. */
    static final Judge GOES_BACK = (facts, asOf) -> withStates(
            facts,
            asOf,
            state -> asOf.getEpochSecond() / 86_400 % 2 == 0 && state == FindingState.DROPPED
                    ? FindingState.EXPECTED
                    : state);

    /** Looks only at when evidence happened, not at when it was heard. */
    static final Judge FORGETS_WHAT_WE_SAW = (facts, asOf) ->
            withStates(facts, asOf, state -> state == FindingState.RECOVERED ? FindingState.MET : state);

    /** Calls recovered what was never missing. */
    static final Judge SEES_DROPS_EVERYWHERE = (facts, asOf) ->
            withStates(facts, asOf, state -> state == FindingState.MET ? FindingState.RECOVERED : state);

    private Faults() {}

    private static Assessment withStates(List<Fact> facts, Instant asOf, UnaryOperator<FindingState> fault) {
        Assessment right = Judge.RIGHT.assess(facts, asOf);
        List<Conclusion> wrong = new ArrayList<>();
        right.findings().forEach(finding -> wrong.add(Conclusion.of(with(finding, fault.apply(finding.state())))));
        return new Assessment(wrong, right.nextChange());
    }

    private static Finding with(Finding finding, FindingState state) {
        return new Finding(
                finding.id(),
                finding.version(),
                finding.person(),
                finding.rule(),
                finding.pathway(),
                finding.anchor(),
                finding.program(),
                finding.severity(),
                state,
                finding.reportedMissed(),
                finding.callsSomebody(),
                finding.opened(),
                finding.due(),
                finding.zone(),
                finding.settled(),
                finding.openedBy(),
                finding.evidence(),
                finding.judgedAt(),
                finding.explanation(),
                finding.clearedBy(),
                finding.source());
    }
}
