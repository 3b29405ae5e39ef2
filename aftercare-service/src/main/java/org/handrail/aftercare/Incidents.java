package org.handrail.aftercare;

import java.util.List;
import java.util.Optional;
import org.handrail.events.CareEvent;
import org.handrail.events.EdVisited;
import org.handrail.events.OverdoseReported;
import org.handrail.events.WarningSignReported;
import org.handrail.events.fact.Fact;
import org.handrail.intake.state.AnchorFacts;
import org.handrail.intake.state.Fold;
import org.handrail.intake.state.Kind;
import org.handrail.intake.state.Viewer;
import org.handrail.intake.state.When;
import org.handrail.intake.state.Word;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Warning signs, overdoses and visits to emergency departments, each by itself. */
@Component
final class Incidents implements Fold<Incident> {

    @Override
    public Kind kind() {
        return Kind.FACT;
    }

    @Override
    public String noun() {
        return "incident";
    }

    @Override
    public List<String> states() {
        return List.of("warning-sign", "overdose", "ed-visit");
    }

    @Override
    public Optional<Incident> seenBy(Viewer viewer, AnchorFacts facts) {
        CareEvent event = facts.facts().getFirst().event();
        if (event instanceof WarningSignReported sign) {
            return Optional.of(incident(viewer, facts, "warning-sign", Word.of(sign.stage())));
        }
        if (event instanceof EdVisited visit) {
            return Optional.of(
                    incident(viewer, facts, "ed-visit", visit.reason() == null ? null : Word.of(visit.reason())));
        }
        return event instanceof OverdoseReported
                ? Optional.of(incident(viewer, facts, "overdose", null))
                : Optional.empty();
    }

    private static Incident incident(Viewer viewer, AnchorFacts facts, String state, @Nullable String detail) {
        Fact fact = facts.facts().getFirst();
        return new Incident(
                "/v1/incidents/" + facts.id(),
                facts.person(viewer),
                facts.alias(),
                Programs.of(fact),
                state,
                When.of(fact),
                detail,
                List.of());
    }
}
