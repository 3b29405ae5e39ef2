package org.handrail.detox;

import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.handrail.events.DetoxAdmitted;
import org.handrail.events.DetoxCompleted;
import org.handrail.events.DetoxEvent;
import org.handrail.events.LeftAgainstAdvice;
import org.handrail.events.terms.LevelOfCare;
import org.handrail.intake.state.AnchorFacts;
import org.handrail.intake.state.AnchorFacts.Said;
import org.jspecify.annotations.Nullable;

/**
 * A stay in withdrawal management, as far as it is known. Times are as posted: an instant, or a day.
 *
 * @param person the alias of the person
 * @param state {@code admitted}, {@code completed} or {@code left-against-advice}
 * @param medicationSuppliedUntil the last day that medication handed over covers
 * @param flag what does not fit, or null
 */
record Stay(
        UUID stay,
        UUID person,
        String program,
        @Nullable LevelOfCare level,
        String state,
        @Nullable String admitted,
        @Nullable String plannedDischarge,
        @Nullable String ended,
        @Nullable String medicationSuppliedUntil,
        @Nullable String flag) {

    private record End(
            Said<? extends DetoxEvent> said,
            String state,
            @Nullable Object medicatedUntil) {}

    /** The stay that these facts tell of, at least one of them a detox event. */
    static Stay derivedFrom(AnchorFacts facts) {
        Said<DetoxAdmitted> admitted = facts.last(DetoxAdmitted.class);
        End end = end(facts);
        DetoxEvent any = (DetoxEvent) facts.facts().getFirst().event();
        return new Stay(
                facts.id(),
                facts.person(),
                (admitted == null ? any : admitted.event()).program().value(),
                admitted == null ? null : admitted.event().level(),
                end == null ? "admitted" : end.state(),
                admitted == null ? null : admitted.time(),
                admitted == null ? null : text(admitted.event().plannedDischarge()),
                end == null ? null : end.said().time(),
                end == null ? null : text(end.medicatedUntil()),
                flag(facts, admitted, end));
    }

    private static @Nullable End end(AnchorFacts facts) {
        Stream<End> completed = facts.all(DetoxCompleted.class).stream()
                .map(said -> new End(said, "completed", said.event().medicationSuppliedUntil()));
        Stream<End> left = facts.all(LeftAgainstAdvice.class).stream()
                .map(said -> new End(said, "left-against-advice", said.event().medicationSuppliedUntil()));
        return Stream.concat(completed, left)
                .max(Comparator.comparingInt(
                        end -> facts.facts().indexOf(end.said().fact())))
                .orElse(null);
    }

    private static @Nullable String flag(AnchorFacts facts, @Nullable Said<DetoxAdmitted> admitted, @Nullable End end) {
        if (admitted == null) {
            return "the admission to this stay is not known here";
        }
        if (facts.last(DetoxCompleted.class) != null && facts.last(LeftAgainstAdvice.class) != null) {
            return "the stay was completed and left against advice: one of them is to be retracted";
        }
        if (end != null
                && end.said().fact().happenedBy().isBefore(admitted.fact().happenedAt())) {
            return "the stay ended before it began";
        }
        return null;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
