package org.handrail.aftercare;

import java.util.List;
import java.util.Optional;
import org.handrail.events.CheckInCompleted;
import org.handrail.events.CheckInMissed;
import org.handrail.events.CheckInScheduled;
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

/** Derives a check-in: whoever was spoken to was spoken to, and one arranged anew after it was missed is to be held again. */
@Component
final class CheckIns implements Fold<CheckIn> {

    @Override
    public Kind kind() {
        return Kind.CHECK_IN;
    }

    @Override
    public String noun() {
        return "check-in";
    }

    @Override
    public List<String> states() {
        return List.of("scheduled", "completed", "missed");
    }

    @Override
    public Optional<CheckIn> seenBy(Viewer viewer, AnchorFacts facts) {
        Said<CheckInScheduled> scheduled = facts.last(CheckInScheduled.class);
        Said<CheckInCompleted> completed = facts.last(CheckInCompleted.class);
        Said<CheckInMissed> missed = facts.last(CheckInMissed.class);
        return Optional.of(new CheckIn(
                "/v1/check-ins/" + facts.id(),
                facts.own(viewer, "checkIn"),
                facts.person(viewer),
                facts.alias(),
                Programs.of(facts.facts().getLast()),
                completed != null ? "completed" : missed != null && !anew(scheduled, missed) ? "missed" : "scheduled",
                scheduled == null ? null : When.of(scheduled.event().due(), scheduled.zone()),
                When.of(completed),
                completed == null || completed.event().channel() == null
                        ? null
                        : Word.of(completed.event().channel()),
                facts.cited("enrolment"),
                flags(facts)));
    }

    private static boolean anew(@Nullable Said<CheckInScheduled> scheduled, Said<CheckInMissed> missed) {
        return scheduled != null && AnchorFacts.AS_IT_HAPPENED.compare(scheduled.fact(), missed.fact()) > 0;
    }

    private static List<Flag> flags(AnchorFacts facts) {
        List<Said<CheckInMissed>> missed = facts.all(CheckInMissed.class);
        List<Fact> unarranged = missed.stream().map(Said::fact).toList();
        return new Misfits("check-in")
                .ofOnePerson(facts)
                .opened(
                        facts.first(CheckInScheduled.class),
                        unarranged,
                        "missed, and not known here to have been arranged",
                        "post handrail.aftercare.check-in-scheduled for this check-in")
                .following(facts.first(CheckInScheduled.class), missed, "missed before it was arranged")
                .all();
    }
}
