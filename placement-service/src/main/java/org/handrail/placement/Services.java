package org.handrail.placement;

import java.util.List;
import java.util.Optional;
import org.handrail.events.CareEvent;
import org.handrail.events.InterimServiceGiven;
import org.handrail.events.ServiceDelivered;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.OtherText;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.ServiceKind;
import org.handrail.intake.state.AnchorFacts;
import org.handrail.intake.state.Fold;
import org.handrail.intake.state.Kind;
import org.handrail.intake.state.Viewer;
import org.handrail.intake.state.When;
import org.handrail.intake.state.Word;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Services delivered, each by itself. */
@Component
final class Services implements Fold<Service> {

    @Override
    public Kind kind() {
        return Kind.FACT;
    }

    @Override
    public String noun() {
        return "service";
    }

    @Override
    public List<String> states() {
        return List.of("delivered", "interim");
    }

    @Override
    public Optional<Service> seenBy(Viewer viewer, AnchorFacts facts) {
        CareEvent event = facts.facts().getFirst().event();
        if (event instanceof ServiceDelivered given) {
            return Optional.of(service(viewer, facts, "delivered", given.kind(), given.other()));
        }
        return event instanceof InterimServiceGiven given
                ? Optional.of(service(viewer, facts, "interim", given.kind(), given.other()))
                : Optional.empty();
    }

    private static Service service(
            Viewer viewer, AnchorFacts facts, String state, ServiceKind kind, @Nullable OtherText other) {
        Fact fact = facts.facts().getFirst();
        ProgramId program = fact.event().program();
        return new Service(
                "/v1/services/" + facts.id(),
                facts.person(viewer),
                facts.alias(),
                program == null ? null : program.value(),
                state,
                When.of(fact),
                Word.of(kind),
                other == null ? null : other.value(),
                List.of());
    }
}
