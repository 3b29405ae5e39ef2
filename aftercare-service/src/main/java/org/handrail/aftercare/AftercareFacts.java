package org.handrail.aftercare;

import org.handrail.events.AftercareCompleted;
import org.handrail.events.AftercareEnrolled;
import org.handrail.events.AftercareEvent;
import org.handrail.events.CheckInCompleted;
import org.handrail.events.CheckInMissed;
import org.handrail.events.CheckInScheduled;
import org.handrail.events.DetoxEvent;
import org.handrail.events.DoseMissed;
import org.handrail.events.EdVisited;
import org.handrail.events.IdentityEvent;
import org.handrail.events.MedicationStopped;
import org.handrail.events.MedicationSupplied;
import org.handrail.events.OutreachEvent;
import org.handrail.events.OverdoseReported;
import org.handrail.events.PersonEvent;
import org.handrail.events.PlacementEvent;
import org.handrail.events.PlanFiled;
import org.handrail.events.WarningSignReported;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Anchor;
import org.handrail.intake.state.Belonging;
import org.handrail.intake.state.Belongings;
import org.springframework.stereotype.Component;

/** Facts of aftercare belong to an enrolment; a supply is its own, an overdose stands by itself. */
@Component
final class AftercareFacts implements Belongings {

    @Override
    public Belonging of(Fact fact) {
        return switch (fact.event()) {
            case AftercareEvent event -> of(fact, event);
            case PersonEvent event -> Belonging.alone(fact.id());
            case DetoxEvent event -> throw Belongings.foreign(event);
            case PlacementEvent event -> throw Belongings.foreign(event);
            case OutreachEvent event -> throw Belongings.foreign(event);
            case IdentityEvent event -> throw Belongings.foreign(event);
        };
    }

    private static Belonging of(Fact fact, AftercareEvent event) {
        return switch (event) {
            case AftercareEnrolled enrolled -> Belonging.opening(Anchor.Kind.ENROLMENT, enrolled.enrolment());
            case MedicationSupplied supplied -> Belonging.opening(Anchor.Kind.SUPPLY, fact.id());
            case OverdoseReported overdose -> Belonging.alone(fact.id());
            case PlanFiled without -> Belonging.alone(fact.id());
            case CheckInScheduled without -> Belonging.alone(fact.id());
            case CheckInCompleted without -> Belonging.alone(fact.id());
            case CheckInMissed without -> Belonging.alone(fact.id());
            case DoseMissed without -> Belonging.alone(fact.id());
            case MedicationStopped without -> Belonging.alone(fact.id());
            case WarningSignReported without -> Belonging.alone(fact.id());
            case EdVisited without -> Belonging.alone(fact.id());
            case AftercareCompleted without -> Belonging.alone(fact.id());
        };
    }

    @Override
    public String unknown(Anchor.Kind kind) {
        return "the enrolment is not known here";
    }
}
