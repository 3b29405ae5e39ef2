package org.handrail.placement;

import java.util.ArrayList;
import java.util.List;
import org.handrail.events.AftercareEvent;
import org.handrail.events.AppointmentEvent;
import org.handrail.events.DetoxEvent;
import org.handrail.events.IdentityEvent;
import org.handrail.events.InterimServiceGiven;
import org.handrail.events.NamesReferral;
import org.handrail.events.OutreachEvent;
import org.handrail.events.PersonEvent;
import org.handrail.events.PlacementAdmitted;
import org.handrail.events.PlacementDischarged;
import org.handrail.events.PlacementEvent;
import org.handrail.events.ReferralEvent;
import org.handrail.events.ReferralRefused;
import org.handrail.events.ServiceDelivered;
import org.handrail.events.fact.Fact;
import org.handrail.intake.state.Belonging;
import org.handrail.intake.state.Belongings;
import org.handrail.intake.state.Kind;
import org.springframework.stereotype.Component;

/** Facts of placement belong to a referral, an appointment or a stay; an admission and an interim service also to their referral. */
@Component
final class PlacementFacts implements Belongings {

    @Override
    public List<Belonging> of(Fact fact) {
        return switch (fact.event()) {
            case PlacementEvent event -> of(fact, event);
            case PersonEvent event -> Belonging.ofPerson(fact, event);
            case DetoxEvent event -> throw Belongings.foreign(event);
            case AftercareEvent event -> throw Belongings.foreign(event);
            case OutreachEvent event -> throw Belongings.foreign(event);
            case IdentityEvent event -> throw Belongings.foreign(event);
        };
    }

    private static List<Belonging> of(Fact fact, PlacementEvent event) {
        return switch (event) {
            case ReferralEvent referral -> List.of(Belonging.to(Kind.REFERRAL, referral.referral()));
            case ReferralRefused refused -> withReferral(refused, List.of());
            case AppointmentEvent appointment -> List.of(Belonging.to(Kind.APPOINTMENT, appointment.appointment()));
            case PlacementAdmitted admitted ->
                withReferral(admitted, List.of(Belonging.to(Kind.STAY, admitted.stay())));
            case PlacementDischarged discharged -> List.of(Belonging.to(Kind.STAY, discharged.stay()));
            case ServiceDelivered service -> List.of(Belonging.alone(fact));
            case InterimServiceGiven interim -> withReferral(interim, List.of(Belonging.alone(fact)));
        };
    }

    private static List<Belonging> withReferral(NamesReferral event, List<Belonging> others) {
        List<Belonging> belongings = new ArrayList<>(others);
        if (event.referral() != null) {
            belongings.add(Belonging.to(Kind.REFERRAL, event.referral()));
        }
        return belongings;
    }
}
