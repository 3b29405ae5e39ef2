package org.handrail.rules.scenarios;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.handrail.events.*;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.*;

/** A fact as a scenario tells it: what happened, when, and when it was heard (at once, unless said otherwise). */
record Told(CareEvent event, CareTime time, Instant receivedAt) {

    static final PersonAlias PERSON = new PersonAlias(named("person"));
    static final ProgramId DETOX = new ProgramId("north-detox");
    static final ProgramId HOUSE = new ProgramId("south-house");
    static final ProgramId CLINIC = new ProgramId("west-clinic");
    static final StayId STAY = new StayId(named("stay"));

    static Told told(CareEvent event, String when) {
        return new Told(event, Week.time(when), Week.instant(when));
    }

    /** The same, heard at another time. */
    Told heard(String when) {
        return new Told(event, time, Week.instant(when));
    }

    Fact fact() {
        return new Fact(id(), new PartnerId("clinic-north"), PERSON, time, Week.ZONE, receivedAt, event);
    }

    private FactId id() {
        return new FactId(named(event + "|" + time));
    }

    static Told admitted(String stay, String when) {
        return told(new DetoxAdmitted(new StayId(named(stay)), DETOX, null, null), when);
    }

    static Told discharged(String when) {
        return told(new DetoxCompleted(STAY, DETOX, null, null, null), when);
    }

    static Told leftAgainstAdvice(String when) {
        return told(new LeftAgainstAdvice(STAY, DETOX, null, null), when);
    }

    static Told requested(String referral, ProgramId to, String when) {
        return told(new ReferralRequested(referral(referral), DETOX, to, STAY, null), when);
    }

    static Told acknowledged(String referral, ProgramId by, String when) {
        return told(new ReferralAcknowledged(referral(referral), by), when);
    }

    static Told accepted(String referral, ProgramId by, String when) {
        return told(new ReferralAccepted(referral(referral), by), when);
    }

    static Told declined(String referral, ProgramId by, String when) {
        return told(new ReferralDeclined(referral(referral), by, DeclineReason.NO_CAPACITY), when);
    }

    static Told booked(String appointment, String start, String when) {
        return told(new AppointmentBooked(appointment(appointment), HOUSE, Week.instant(start), null), when);
    }

    static Told bookedAfter(String referral, ProgramId by, String start, String when) {
        return told(
                new AppointmentBooked(appointment("after " + referral), by, Week.instant(start), referral(referral)),
                when);
    }

    static Told rescheduled(String appointment, String start, String when) {
        return told(new AppointmentRescheduled(appointment(appointment), HOUSE, Week.instant(start)), when);
    }

    static Told cancelled(String appointment, String when) {
        return told(new AppointmentCancelled(appointment(appointment), HOUSE, CancelledBy.PERSON), when);
    }

    static Told attended(String appointment, String when) {
        return told(new AppointmentAttended(appointment(appointment), HOUSE), when);
    }

    static Told missed(String appointment, String when) {
        return told(new AppointmentMissed(appointment(appointment), HOUSE), when);
    }

    static Told placed(ProgramId program, String when) {
        return told(new PlacementAdmitted(new StayId(named("placement")), program, null, null), when);
    }

    static Told served(ProgramId program, String when) {
        return told(new ServiceDelivered(program, ServiceKind.COUNSELLING), when);
    }

    static Told enrolled(String when) {
        return told(new AftercareEnrolled(new EnrolmentId(named("enrolment")), CLINIC, null), when);
    }

    static Told supplied(ProgramId program, String when) {
        return told(
                new MedicationSupplied(new Medication(Medication.Ingredient.BUPRENORPHINE, null), program, null), when);
    }

    static Told attempt(AttemptOutcome outcome, String when) {
        return told(new AttemptLogged(new CaseId(named("case")), Channel.CALL, outcome), when);
    }

    static Told died(String when) {
        return told(new PersonDied(HOUSE), when);
    }

    static Told retracted(Told what, String when) {
        return told(new Retracted(what.id()), when);
    }

    private static ReferralId referral(String name) {
        return new ReferralId(named(name));
    }

    private static AppointmentId appointment(String name) {
        return new AppointmentId(named(name));
    }

    static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
