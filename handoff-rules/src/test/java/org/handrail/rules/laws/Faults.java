package org.handrail.rules.laws;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.handrail.events.Retracted;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingState;
import org.handrail.rules.Assessment;
import org.handrail.rules.Conclusion;
import org.handrail.rules.Journey;
import org.handrail.rules.Matter;
import org.handrail.rules.histories.History;
import org.jspecify.annotations.Nullable;

/** Judges with a fault planted in them. Each is one a hasty hand could write. */
final class Faults {

    /** Takes the last fact to come for the newest, and judges the others alone while it is at it. */
    static final Judge HANGS_ON_THE_ORDER =
            (facts, asOf) -> Judge.RIGHT.assess(facts.subList(0, facts.size() - 1), asOf);

    /** Goes on with the journey it has when a retraction comes, which is then a fact like any other. */
    static final Judge KEEPS_THE_JOURNEY_IT_HAS = new Judge() {
        @Override
        public Assessment assess(List<Fact> facts, Instant asOf) {
            return Judge.RIGHT.assess(facts, asOf);
        }

        @Override
        public Assessment assessPiecemeal(List<Fact> facts, Instant asOf) {
            Journey journey = Journey.of(History.PERSON, List.of());
            for (Fact fact : facts) {
                journey = journey.with(fact).orElse(journey);
            }
            return Judge.judged(journey, pathway(), asOf);
        }
    };

    /** Knows nothing of retractions. */
    static final Judge FORGETS_RETRACTIONS = (facts, asOf) -> Judge.RIGHT.assess(
            facts.stream().filter(fact -> !(fact.event() instanceof Retracted)).toList(), asOf);

    /** Takes a retraction for an event of any time, and so takes back what is posted afterwards, too. */
    static final Judge TAKES_BACK_WHAT_IS_REPOSTED = (facts, asOf) -> Judge.RIGHT.assess(
            facts.stream()
                    .filter(fact -> fact.id().value().getMostSignificantBits() != Variants.AGAIN)
                    .toList(),
            asOf);

    /** Judges a person by the alias they are led under, and so forgets whom they were joined with. */
    static final Judge KNOWS_ONE_ALIAS_ONLY = (facts, asOf) -> Judge.RIGHT.assess(
            facts.stream().filter(fact -> fact.person().equals(History.PERSON)).toList(), asOf);

    /** Foretells the next change a day late. */
    static final Judge FORETELLS_TOO_LATE = (facts, asOf) -> {
        Assessment right = Judge.RIGHT.assess(facts, asOf);
        @Nullable Instant next = right.nextChange();
        return new Assessment(right.conclusions(), next == null ? null : next.plus(Duration.ofDays(1)));
    };

    /** Foretells nothing more once anything has dropped. */
    static final Judge RESTS_ON_A_DROP = (facts, asOf) -> {
        Assessment right = Judge.RIGHT.assess(facts, asOf);
        boolean dropped = right.conclusions().stream().anyMatch(one -> one.state() == FindingState.DROPPED);
        return new Assessment(right.conclusions(), dropped ? null : right.nextChange());
    };

    /** Finds it enough to announce a finding anew when its state has changed. */
    static final Judge ANNOUNCES_STATES_ONLY = (facts, asOf) -> {
        Assessment right = Judge.RIGHT.assess(facts, asOf);
        return new Assessment(
                right.conclusions().stream().map(ComparesStates::new).toList(), right.nextChange());
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

    private record ComparesStates(Conclusion right) implements Conclusion {

        @Override
        public boolean restsOnSilence() {
            return right.restsOnSilence();
        }

        @Override
        public Matter matter() {
            return right.matter();
        }

        @Override
        public FindingState state() {
            return right.state();
        }

        @Override
        public boolean saysTheSameAs(Finding announced) {
            return announced.state() == right.state();
        }

        @Override
        public Finding finding() {
            return right.finding();
        }
    }

    private static Assessment withStates(List<Fact> facts, Instant asOf, UnaryOperator<FindingState> fault) {
        Assessment right = Judge.RIGHT.assess(facts, asOf);
        List<Conclusion> wrong = new ArrayList<>();
        right.findings().forEach(finding -> wrong.add(Conclusion.of(with(finding, fault.apply(finding.state())))));
        return new Assessment(wrong, right.nextChange());
    }

    /** Whatever else a finding comes to say is left as it is. */
    private static Finding with(Finding finding, FindingState state) {
        RecordComponent[] components = Finding.class.getRecordComponents();
        try {
            @Nullable Object[] values = new @Nullable Object[components.length];
            for (int i = 0; i < components.length; i++) {
                boolean isState = components[i].getType() == FindingState.class;
                values[i] = isState ? state : components[i].getAccessor().invoke(finding);
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return Finding.class.getConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a finding is a public record", impossible);
        }
    }
}
