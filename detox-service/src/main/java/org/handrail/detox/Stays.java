package org.handrail.detox;

import java.util.List;
import java.util.Optional;
import org.handrail.events.DetoxAdmitted;
import org.handrail.events.DetoxAssessed;
import org.handrail.events.DetoxEvent;
import org.handrail.events.DischargePlanned;
import org.handrail.events.NaloxoneSupplied;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.CareTime;
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

/** Derives a stay from what was said of it. What ended it last counts as its end. */
@Component
final class Stays implements Fold<Stay> {

    static final String UNKNOWN = "the admission to this stay is not known here";

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
        return List.of("admitted", "completed", "left-against-advice", "ended");
    }

    @Override
    public Optional<Stay> seenBy(Viewer viewer, AnchorFacts facts) {
        Said<DetoxAdmitted> admitted = facts.first(DetoxAdmitted.class);
        List<Ending> endings = Ending.of(facts);
        Ending end = endings.isEmpty() ? null : endings.getLast();
        DetoxEvent last = (DetoxEvent) facts.facts().getLast().event();
        return Optional.of(new Stay(
                "/v1/stays/" + facts.id(),
                facts.own(viewer, "stay"),
                facts.person(viewer),
                facts.alias(),
                (admitted == null ? last : admitted.event()).program().value(),
                level(admitted, end),
                end == null ? "admitted" : end.state(),
                When.of(admitted),
                plannedDischarge(facts),
                assessed(facts.last(DetoxAssessed.class)),
                plan(facts.last(DischargePlanned.class)),
                When.of(facts.last(NaloxoneSupplied.class)),
                end == null ? null : When.of(end.fact()),
                end == null ? null : end.reason(),
                end == null ? null : text(end.medicationSuppliedUntil()),
                flags(facts, admitted, endings)));
    }

    private static @Nullable LevelOfCare level(@Nullable Said<DetoxAdmitted> admitted, @Nullable Ending end) {
        LevelOfCare first = admitted == null ? null : admitted.event().level();
        return first == null && end != null ? end.level() : first;
    }

    /** What was said last, at the admission or since. */
    private static @Nullable When plannedDischarge(AnchorFacts facts) {
        When planned = null;
        for (Fact fact : facts.facts()) {
            CareTime said = fact.event() instanceof DetoxAdmitted admitted
                    ? admitted.plannedDischarge()
                    : fact.event() instanceof DischargePlanned plan ? plan.discharge() : null;
            planned = said == null ? planned : When.of(said, fact.zone());
        }
        return planned;
    }

    private static Stay.@Nullable Assessed assessed(@Nullable Said<DetoxAssessed> said) {
        return said == null ? null : new Stay.Assessed(said.when(), said.event().cows());
    }

    private static Stay.@Nullable Plan plan(@Nullable Said<DischargePlanned> said) {
        if (said == null) {
            return null;
        }
        DischargePlanned plan = said.event();
        return new Stay.Plan(
                said.when(),
                plan.nextLevel(),
                plan.barriers().stream().map(Word::of).toList(),
                text(plan.other()),
                plan.naloxone(),
                plan.medication() == null ? null : Word.of(plan.medication().choice()));
    }

    private static List<Flag> flags(AnchorFacts facts, @Nullable Said<DetoxAdmitted> admitted, List<Ending> endings) {
        List<Fact> following =
                facts.only(fact -> !(fact.event() instanceof DetoxAdmitted)).facts();
        List<Said<DetoxEvent>> ends = endings.stream().map(Ending::said).toList();
        return new Misfits("stay")
                .ofOnePerson(facts)
                .opened(admitted, following, UNKNOWN, "post handrail.detox.admitted for this stay")
                .once(facts.all(DetoxAdmitted.class), "begun")
                .once(ends, "ended")
                .following(admitted, ends, "the stay ended before it began")
                .all();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
