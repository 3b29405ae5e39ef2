package org.handrail.detox;

import java.util.List;
import org.handrail.events.AftercareEvent;
import org.handrail.events.DetoxEvent;
import org.handrail.events.IdentityEvent;
import org.handrail.events.OutreachEvent;
import org.handrail.events.PersonEvent;
import org.handrail.events.PlacementEvent;
import org.handrail.events.fact.Fact;
import org.handrail.intake.state.Belonging;
import org.handrail.intake.state.Belongings;
import org.handrail.intake.state.Kind;
import org.springframework.stereotype.Component;

/** Every fact of detox belongs to its stay. */
@Component
final class DetoxFacts implements Belongings {

    @Override
    public List<Belonging> of(Fact fact) {
        return switch (fact.event()) {
            case DetoxEvent event -> List.of(Belonging.to(Kind.STAY, event.stay()));
            case PersonEvent event -> Belonging.ofPerson(fact, event);
            case PlacementEvent event -> throw Belongings.foreign(event);
            case AftercareEvent event -> throw Belongings.foreign(event);
            case OutreachEvent event -> throw Belongings.foreign(event);
            case IdentityEvent event -> throw Belongings.foreign(event);
        };
    }
}
