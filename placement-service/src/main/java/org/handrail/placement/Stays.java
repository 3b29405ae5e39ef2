package org.handrail.placement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.handrail.events.PlacementAdmitted;
import org.handrail.events.PlacementDischarged;
import org.handrail.events.terms.LevelOfCare;
import org.handrail.intake.state.AnchorFacts;
import org.handrail.intake.state.Flag;
import org.handrail.intake.state.Fold;
import org.handrail.intake.state.Kind;
import org.handrail.intake.state.Misfits;
import org.handrail.intake.state.Said;
import org.handrail.intake.state.Viewer;
import org.handrail.intake.state.When;
import org.handrail.intake.state.Word;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Derives a stay in the program that took over. */
@Component
final class Stays implements Fold<Stay> {

    @Override
    public Kind kind() {
        return Kind.STAY;
    }

    @Override
    public String noun() {
        return "stay";
    }

    @Override
    public List<String> states() {
        return List.of("admitted", "discharged");
    }

    @Override
    public Optional<Stay> seenBy(Viewer viewer, AnchorFacts facts) {
        Said<PlacementAdmitted> admitted = facts.first(PlacementAdmitted.class);
        Said<PlacementDischarged> discharged = facts.last(PlacementDischarged.class);
        PlacementDischarged end = discharged == null ? null : discharged.event();
        return Optional.of(new Stay(
                "/v1/stays/" + facts.id(),
                facts.own(viewer, "stay"),
                facts.person(viewer),
                facts.alias(),
                Objects.requireNonNull(facts.facts().getFirst().event().program())
                        .value(),
                level(admitted, end),
                end == null ? "admitted" : "discharged",
                admitted == null || admitted.event().referral() == null ? null : facts.cited("referral"),
                When.of(admitted),
                When.of(discharged),
                end == null ? null : Word.of(end.reason()),
                end == null || end.medicationSuppliedUntil() == null
                        ? null
                        : end.medicationSuppliedUntil().toString(),
                flags(facts, admitted)));
    }

    private static @Nullable LevelOfCare level(
            @Nullable Said<PlacementAdmitted> admitted, @Nullable PlacementDischarged end) {
        LevelOfCare first = admitted == null ? null : admitted.event().level();
        return first == null && end != null ? end.level() : first;
    }

    private static List<Flag> flags(AnchorFacts facts, @Nullable Said<PlacementAdmitted> admitted) {
        List<Said<PlacementDischarged>> discharges = facts.all(PlacementDischarged.class);
        return new Misfits("stay")
                .ofOnePerson(facts)
                .opened(
                        admitted,
                        discharges.stream().map(Said::fact).toList(),
                        Stay.UNKNOWN,
                        "post handrail.placement.admitted for this stay")
                .once(facts.all(PlacementAdmitted.class), "begun")
                .once(discharges, "ended")
                .following(admitted, discharges, "discharged before being admitted")
                .all();
    }
}
