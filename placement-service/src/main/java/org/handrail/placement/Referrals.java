package org.handrail.placement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handrail.events.ReferralEvent;
import org.handrail.events.fact.Fact;
import org.handrail.intake.state.AnchorFacts;
import org.handrail.intake.state.Fold;
import org.handrail.intake.state.Kind;
import org.handrail.intake.state.Said;
import org.handrail.intake.state.Viewer;
import org.handrail.intake.state.When;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Derives a referral for whoever sent or received it. */
@Component
final class Referrals implements Fold<Referral> {

    @Override
    public Kind kind() {
        return Kind.REFERRAL;
    }

    @Override
    public String noun() {
        return "referral";
    }

    @Override
    public List<String> states() {
        return List.of(
                "admitted",
                "accepted",
                "waitlisted",
                "acknowledged",
                "requested",
                "drafted",
                "declined",
                CalledOff.WITHDRAWN,
                CalledOff.REFUSED);
    }

    @Override
    public boolean shared() {
        return true;
    }

    @Override
    public Set<Viewer> viewers(AnchorFacts facts) {
        return new Sides(facts).viewers();
    }

    @Override
    public boolean mayRead(Viewer viewer, Fact fact, AnchorFacts facts) {
        return new Sides(facts).seenBy(viewer).facts().contains(fact);
    }

    @Override
    public Optional<Referral> seenBy(Viewer viewer, AnchorFacts facts) {
        Sides sides = new Sides(facts);
        AnchorFacts seen = sides.seenBy(viewer);
        Set<String> programs = sides.programsShownTo(viewer);
        return (programs.isEmpty() && !sides.refers(viewer)) || seen.facts().isEmpty()
                ? Optional.empty()
                : Optional.of(of(viewer, sides, seen, programs));
    }

    private static Referral of(Viewer viewer, Sides sides, AnchorFacts seen, Set<String> programs) {
        Said<? extends ReferralEvent> asking = sides.asking(viewer);
        List<Answer> answers = programs.stream()
                .map(program -> Answering.of(program, sides.askedOf(program), seen))
                .toList();
        CalledOff end = CalledOff.of(sides, seen);
        return new Referral(
                "/v1/referrals/" + seen.id(),
                seen.cited("referral"),
                seen.person(viewer),
                asking == null ? seen.alias() : asking.fact().person().value(),
                asking == null ? null : asking.event().program().value(),
                sides.level(viewer),
                sides.refers(viewer) ? When.of(sides.lastDraft()) : null,
                When.of(sides.lastRequest()),
                state(answers, end),
                end == null ? null : new Referral.Ended(When.of(end.fact()), end.reason()),
                answers,
                ReferralMisfits.of(sides, seen));
    }

    private static String state(List<Answer> answers, @Nullable CalledOff end) {
        return end != null
                ? end.state()
                : answers.stream()
                        .map(Answer::state)
                        .min(Comparator.naturalOrder())
                        .orElse(Answer.State.REQUESTED)
                        .word();
    }
}
