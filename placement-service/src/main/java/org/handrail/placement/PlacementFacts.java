package org.handrail.placement;

import org.handrail.events.AftercareEvent;
import org.handrail.events.AppointmentAttended;
import org.handrail.events.AppointmentBooked;
import org.handrail.events.AppointmentCancelled;
import org.handrail.events.AppointmentMissed;
import org.handrail.events.AppointmentRescheduled;
import org.handrail.events.DetoxEvent;
import org.handrail.events.IdentityEvent;
import org.handrail.events.InterimServiceGiven;
import org.handrail.events.OutreachEvent;
import org.handrail.events.PersonEvent;
import org.handrail.events.PlacementAdmitted;
import org.handrail.events.PlacementDischarged;
import org.handrail.events.PlacementEvent;
import org.handrail.events.ReferralAccepted;
import org.handrail.events.ReferralAcknowledged;
import org.handrail.events.ReferralDeclined;
import org.handrail.events.ReferralDrafted;
import org.handrail.events.ReferralRefused;
import org.handrail.events.ReferralRequested;
import org.handrail.events.ReferralWaitlisted;
import org.handrail.events.ReferralWithdrawn;
import org.handrail.events.ReminderSent;
import org.handrail.events.ServiceDelivered;
import org.handrail.events.WaitAgreed;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Anchor;
import org.handrail.events.finding.Anchor.Kind;
import org.handrail.intake.state.Belonging;
import org.handrail.intake.state.Belongings;
import org.springframework.stereotype.Component;

/** Facts of placement belong to a referral, an appointment or a stay; a service stands by itself. */
@Component
final class PlacementFacts implements Belongings {

    @Override
    public Belonging of(Fact fact) {
        return switch (fact.event()) {
            case PlacementEvent event -> of(fact, event);
            case PersonEvent event -> Belonging.alone(fact.id());
            case DetoxEvent event -> throw Belongings.foreign(event);
            case AftercareEvent event -> throw Belongings.foreign(event);
            case OutreachEvent event -> throw Belongings.foreign(event);
            case IdentityEvent event -> throw Belongings.foreign(event);
        };
    }

    private static Belonging of(Fact fact, PlacementEvent event) {
        return switch (event) {
            case ReferralRequested asked ->
                Belonging.opening(Kind.REFERRAL, asked.referral()).shownTo(asked.to());
            case ReferralAcknowledged answer -> Belonging.following(Kind.REFERRAL, answer.referral());
            case ReferralAccepted answer -> Belonging.following(Kind.REFERRAL, answer.referral());
            case ReferralDeclined answer -> Belonging.following(Kind.REFERRAL, answer.referral());
            case AppointmentBooked booked ->
                Belonging.opening(Kind.APPOINTMENT, booked.appointment()).startingAt(booked.start());
            case AppointmentRescheduled moved ->
                Belonging.following(Kind.APPOINTMENT, moved.appointment()).startingAt(moved.start());
            case AppointmentCancelled cancelled -> Belonging.following(Kind.APPOINTMENT, cancelled.appointment());
            case AppointmentAttended attended -> Belonging.following(Kind.APPOINTMENT, attended.appointment());
            case AppointmentMissed missed -> Belonging.following(Kind.APPOINTMENT, missed.appointment());
            case PlacementAdmitted admitted -> Belonging.opening(Kind.STAY, admitted.stay());
            case ReferralDrafted without -> Belonging.alone(fact.id());
            case ReferralWaitlisted without -> Belonging.alone(fact.id());
            case WaitAgreed without -> Belonging.alone(fact.id());
            case ReferralWithdrawn without -> Belonging.alone(fact.id());
            case ReferralRefused without -> Belonging.alone(fact.id());
            case InterimServiceGiven without -> Belonging.alone(fact.id());
            case ReminderSent without -> Belonging.alone(fact.id());
            case PlacementDischarged without -> Belonging.alone(fact.id());
            case ServiceDelivered service -> Belonging.alone(fact.id());
        };
    }

    @Override
    public String unknown(Anchor.Kind kind) {
        return kind == Kind.REFERRAL ? Referral.UNKNOWN : Appointment.UNKNOWN;
    }
}
