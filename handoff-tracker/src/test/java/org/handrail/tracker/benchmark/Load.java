package org.handrail.tracker.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.handrail.events.AppointmentAttended;
import org.handrail.events.AppointmentBooked;
import org.handrail.events.CareEvent;
import org.handrail.events.DetoxAdmitted;
import org.handrail.events.DetoxCompleted;
import org.handrail.events.Phase;
import org.handrail.events.ReferralAccepted;
import org.handrail.events.ReferralAcknowledged;
import org.handrail.events.ReferralRequested;
import org.handrail.events.ServiceDelivered;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.AppointmentId;
import org.handrail.events.terms.CareTime;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.ReferralId;
import org.handrail.events.terms.ServiceKind;
import org.handrail.events.terms.StayId;

/** Journeys as clinics report them: detox, referral, appointment, then one service after the other. */
final class Load {

    private static final ProgramId DETOX = new ProgramId("north-detox");
    private static final ProgramId OUTPATIENT = new ProgramId("south-outpatient");
    private static final PartnerId PARTNER = new PartnerId("clinic-north");
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private Load() {}

    /** A fact and the service that publishes it. */
    record Posted(Phase service, Fact fact) {}

    /** The facts of one person, the first {@code days} ago, as far as they go. */
    static List<Posted> journey(int facts, Instant admitted) {
        PersonAlias person = new PersonAlias(UUID.randomUUID());
        StayId stay = new StayId(UUID.randomUUID());
        ReferralId referral = new ReferralId(UUID.randomUUID());
        AppointmentId appointment = new AppointmentId(UUID.randomUUID());
        Instant left = admitted.plus(Duration.ofDays(4));
        List<Posted> journey = new ArrayList<>();
        journey.add(detox(person, new DetoxAdmitted(stay, DETOX, null, null), admitted));
        journey.add(placement(
                person,
                new ReferralRequested(referral, DETOX, OUTPATIENT, stay, null),
                left.minus(Duration.ofHours(20))));
        journey.add(
                placement(person, new ReferralAcknowledged(referral, OUTPATIENT), left.minus(Duration.ofHours(18))));
        journey.add(placement(person, new ReferralAccepted(referral, OUTPATIENT), left.minus(Duration.ofHours(10))));
        journey.add(placement(
                person,
                new AppointmentBooked(appointment, OUTPATIENT, left.plus(Duration.ofDays(1)), referral),
                left.minus(Duration.ofHours(9))));
        journey.add(detox(person, new DetoxCompleted(stay, DETOX, null, null, null), left));
        journey.add(placement(person, new AppointmentAttended(appointment, OUTPATIENT), left.plus(Duration.ofDays(1))));
        for (int i = journey.size(); i < facts; i++) {
            journey.add(placement(
                    person,
                    new ServiceDelivered(OUTPATIENT, ServiceKind.COUNSELLING),
                    left.plus(Duration.ofDays(1).plus(Duration.ofHours(i)))));
        }
        return journey;
    }

    /** An appointment whose attendance falls due at that instant, by the rule of the benchmark. */
    static Posted appointmentDue(Instant start, Instant booked) {
        return placement(
                new PersonAlias(UUID.randomUUID()),
                new AppointmentBooked(new AppointmentId(UUID.randomUUID()), OUTPATIENT, start, null),
                booked);
    }

    private static Posted detox(PersonAlias person, CareEvent event, Instant at) {
        return new Posted(Phase.DETOX, fact(person, event, at));
    }

    private static Posted placement(PersonAlias person, CareEvent event, Instant at) {
        return new Posted(Phase.PLACEMENT, fact(person, event, at));
    }

    private static Fact fact(PersonAlias person, CareEvent event, Instant at) {
        return new Fact(new FactId(UUID.randomUUID()), PARTNER, person, new CareTime.Moment(at), ZONE, at, event);
    }
}
