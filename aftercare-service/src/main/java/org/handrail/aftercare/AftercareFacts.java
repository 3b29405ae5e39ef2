package org.handrail.aftercare;

import java.util.ArrayList;
import java.util.List;
import org.handrail.events.AftercareEvent;
import org.handrail.events.DetoxEvent;
import org.handrail.events.IdentityEvent;
import org.handrail.events.MedicationSupplied;
import org.handrail.events.NamesCheckIn;
import org.handrail.events.NamesEnrolment;
import org.handrail.events.OutreachEvent;
import org.handrail.events.PersonEvent;
import org.handrail.events.PlacementEvent;
import org.handrail.events.fact.Fact;
import org.handrail.intake.state.Belonging;
import org.handrail.intake.state.Belongings;
import org.handrail.intake.state.Kind;
import org.springframework.stereotype.Component;

/**
 * Facts of aftercare belong to their check-in and enrolment as far as these are named; a supply is its own; all that concerns
 * medication belongs to the person's medication; incidents stand by themselves.
 */
@Component
final class AftercareFacts implements Belongings {

    @Override
    public List<Belonging> of(Fact fact) {
        return switch (fact.event()) {
            case AftercareEvent event -> of(fact, event);
            case PersonEvent event -> Belonging.ofPerson(fact, event);
            case DetoxEvent event -> throw Belongings.foreign(event);
            case PlacementEvent event -> throw Belongings.foreign(event);
            case OutreachEvent event -> throw Belongings.foreign(event);
            case IdentityEvent event -> throw Belongings.foreign(event);
        };
    }

    private static List<Belonging> of(Fact fact, AftercareEvent event) {
        List<Belonging> belongings = new ArrayList<>();
        if (event instanceof NamesCheckIn named) {
            belongings.add(Belonging.to(Kind.CHECK_IN, named.checkIn()));
        }
        if (event instanceof NamesEnrolment named && named.enrolment() != null) {
            belongings.add(Belonging.to(Kind.ENROLMENT, named.enrolment()));
        }
        if (event instanceof MedicationSupplied) {
            belongings.add(Belonging.to(Kind.SUPPLY, fact.id()));
        }
        if (Medication.concerns(event)) {
            belongings.add(Belonging.toPerson(Kind.MEDICATION, fact));
        }
        if (Incident.is(event)) {
            belongings.add(Belonging.alone(fact));
        }
        return belongings;
    }
}
