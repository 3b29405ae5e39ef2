package org.handrail.detox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.handrail.events.DetoxAdmitted;
import org.handrail.events.DetoxAssessed;
import org.handrail.events.DetoxCompleted;
import org.handrail.events.DetoxEnded;
import org.handrail.events.DetoxEvent;
import org.handrail.events.DischargePlanned;
import org.handrail.events.LeftAgainstAdvice;
import org.handrail.events.NaloxoneSupplied;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.LevelOfCare;
import org.handrail.intake.state.AnchorFacts;
import org.handrail.intake.state.Said;
import org.handrail.intake.state.Word;
import org.jspecify.annotations.Nullable;

/** One of the ways in which a stay ends. */
record Ending(
        Said<DetoxEvent> said,
        String state,
        @Nullable LevelOfCare level,
        @Nullable String reason,
        @Nullable LocalDate medicationSuppliedUntil) {

    /** What is said of the end of a stay, as it happened. */
    static List<Ending> of(AnchorFacts facts) {
        List<Ending> endings = new ArrayList<>();
        for (Said<DetoxEvent> said : facts.all(DetoxEvent.class)) {
            Ending ending = of(said);
            if (ending != null) {
                endings.add(ending);
            }
        }
        return endings;
    }

    Fact fact() {
        return said.fact();
    }

    private static @Nullable Ending of(Said<DetoxEvent> said) {
        return switch (said.event()) {
            case DetoxCompleted end -> new Ending(said, "completed", end.level(), null, end.medicationSuppliedUntil());
            case LeftAgainstAdvice end ->
                new Ending(said, "left-against-advice", end.level(), null, end.medicationSuppliedUntil());
            case DetoxEnded end ->
                new Ending(said, "ended", end.level(), Word.of(end.reason()), end.medicationSuppliedUntil());
            case DetoxAdmitted other -> null;
            case DetoxAssessed other -> null;
            case DischargePlanned other -> null;
            case NaloxoneSupplied other -> null;
        };
    }
}
