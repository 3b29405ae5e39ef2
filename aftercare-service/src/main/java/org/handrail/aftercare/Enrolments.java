package org.handrail.aftercare;

import java.util.List;
import java.util.Optional;
import org.handrail.events.AftercareCompleted;
import org.handrail.events.AftercareEnrolled;
import org.handrail.events.CheckInCompleted;
import org.handrail.events.CheckInMissed;
import org.handrail.events.PlanFiled;
import org.handrail.events.WarningSignReported;
import org.handrail.events.fact.Fact;
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

/** Derives an enrolment from all that names it. */
@Component
final class Enrolments implements Fold<Enrolment> {

    @Override
    public Kind kind() {
        return Kind.ENROLMENT;
    }

    @Override
    public String noun() {
        return "enrolment";
    }

    @Override
    public List<String> states() {
        return List.of("enrolled", "completed");
    }

    @Override
    public Optional<Enrolment> seenBy(Viewer viewer, AnchorFacts facts) {
        Said<AftercareEnrolled> enrolled = facts.first(AftercareEnrolled.class);
        Said<AftercareCompleted> completed = facts.last(AftercareCompleted.class);
        Said<CheckInCompleted> contact = facts.last(CheckInCompleted.class);
        return Optional.of(new Enrolment(
                "/v1/enrolments/" + facts.id(),
                facts.own(viewer, "enrolment"),
                facts.person(viewer),
                facts.alias(),
                Programs.of(enrolled == null ? facts.facts().getLast() : enrolled.fact()),
                enrolled == null ? null : enrolled.event().level(),
                completed == null ? "enrolled" : "completed",
                When.of(enrolled),
                plan(facts.last(PlanFiled.class)),
                When.of(contact),
                missedSince(contact, facts),
                warningSign(facts.last(WarningSignReported.class)),
                When.of(completed),
                flags(facts, enrolled)));
    }

    private static Enrolment.@Nullable Plan plan(@Nullable Said<PlanFiled> said) {
        return said == null
                ? null
                : new Enrolment.Plan(
                        said.when(),
                        said.event().parts().stream().map(Word::of).toList(),
                        said.event().other() == null
                                ? null
                                : said.event().other().value());
    }

    private static int missedSince(@Nullable Said<CheckInCompleted> contact, AnchorFacts facts) {
        return (int) facts.all(CheckInMissed.class).stream()
                .filter(missed ->
                        contact == null || AnchorFacts.AS_IT_HAPPENED.compare(missed.fact(), contact.fact()) > 0)
                .map(missed -> missed.event().checkIn())
                .distinct()
                .count();
    }

    private static Enrolment.@Nullable WarningSign warningSign(@Nullable Said<WarningSignReported> said) {
        return said == null
                ? null
                : new Enrolment.WarningSign(said.when(), Word.of(said.event().stage()));
    }

    private static List<Flag> flags(AnchorFacts facts, @Nullable Said<AftercareEnrolled> enrolled) {
        List<Fact> following =
                facts.only(fact -> !(fact.event() instanceof AftercareEnrolled)).facts();
        return new Misfits("enrolment")
                .ofOnePerson(facts)
                .opened(enrolled, following, Enrolment.UNKNOWN, "post handrail.aftercare.enrolled for this enrolment")
                .once(facts.all(AftercareEnrolled.class), "begun")
                .once(facts.all(AftercareCompleted.class), "completed")
                .following(enrolled, facts.all(AftercareCompleted.class), "completed before it began")
                .all();
    }
}
