package org.handrail.detox;

import org.handrail.events.AftercareEvent;
import org.handrail.events.DetoxAdmitted;
import org.handrail.events.DetoxAssessed;
import org.handrail.events.DetoxCompleted;
import org.handrail.events.DetoxEnded;
import org.handrail.events.DetoxEvent;
import org.handrail.events.DischargePlanned;
import org.handrail.events.IdentityEvent;
import org.handrail.events.LeftAgainstAdvice;
import org.handrail.events.NaloxoneSupplied;
import org.handrail.events.OutreachEvent;
import org.handrail.events.PersonEvent;
import org.handrail.events.PlacementEvent;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Anchor;
import org.handrail.intake.state.Belonging;
import org.handrail.intake.state.Belongings;
import org.springframework.stereotype.Component;

/** Every fact of detox belongs to its stay, which the admission opens. */
@Component
final class DetoxFacts implements Belongings {

    @Override
    public Belonging of(Fact fact) {
        return switch (fact.event()) {
            case DetoxEvent event -> ofStay(event);
            case PersonEvent event -> Belonging.alone(fact.id());
            case PlacementEvent event -> throw Belongings.foreign(event);
            case AftercareEvent event -> throw Belongings.foreign(event);
            case OutreachEvent event -> throw Belongings.foreign(event);
            case IdentityEvent event -> throw Belongings.foreign(event);
        };
    }

    private static Belonging ofStay(DetoxEvent event) {
        return switch (event) {
            case DetoxAdmitted admitted -> Belonging.opening(Anchor.Kind.STAY, admitted.stay());
            case DetoxCompleted completed -> Belonging.following(Anchor.Kind.STAY, completed.stay());
            case LeftAgainstAdvice left -> Belonging.following(Anchor.Kind.STAY, left.stay());
            case DetoxAssessed assessed -> Belonging.following(Anchor.Kind.STAY, assessed.stay());
            case DischargePlanned planned -> Belonging.following(Anchor.Kind.STAY, planned.stay());
            case NaloxoneSupplied supplied -> Belonging.following(Anchor.Kind.STAY, supplied.stay());
            case DetoxEnded ended -> Belonging.following(Anchor.Kind.STAY, ended.stay());
        };
    }

    @Override
    public String unknown(Anchor.Kind kind) {
        return "the admission to this stay is not known here";
    }
}
