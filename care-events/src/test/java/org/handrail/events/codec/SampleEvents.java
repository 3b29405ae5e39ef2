package org.handrail.events.codec;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.handrail.events.*;
import org.handrail.events.terms.*;

/** One event of every type with every field filled: what the golden samples must read as. */
final class SampleEvents {

    private static final ProgramId DETOX = new ProgramId("north-detox");
    private static final ProgramId HOUSE = new ProgramId("south-house");
    private static final LevelOfCare WITHDRAWAL = new LevelOfCare(4, "3.7");
    private static final LevelOfCare RESIDENTIAL = new LevelOfCare(3, "3.5");
    private static final StayId STAY = new StayId(uuid(1));
    private static final ReferralId REFERRAL = new ReferralId(uuid(2));
    private static final AppointmentId APPOINTMENT = new AppointmentId(uuid(3));
    private static final Instant START = Instant.parse("2026-03-04T14:00:00Z");

    static final List<CareEvent> ALL = List.of(
            new DetoxAdmitted(STAY, DETOX, WITHDRAWAL, new CareTime.WholeDay(LocalDate.parse("2026-03-02"))),
            new DetoxCompleted(STAY, DETOX, WITHDRAWAL, Disposition.RECOVERY_RESIDENCE, LocalDate.parse("2026-03-09")),
            new LeftAgainstAdvice(STAY, DETOX, WITHDRAWAL, LocalDate.parse("2026-03-03")),
            new ReferralRequested(REFERRAL, DETOX, HOUSE, STAY, RESIDENTIAL),
            new ReferralAcknowledged(REFERRAL, HOUSE),
            new ReferralAccepted(REFERRAL, HOUSE),
            new ReferralDeclined(REFERRAL, HOUSE, DeclineReason.NO_CAPACITY),
            new AppointmentBooked(APPOINTMENT, HOUSE, START, REFERRAL),
            new AppointmentRescheduled(APPOINTMENT, HOUSE, START),
            new AppointmentCancelled(APPOINTMENT, HOUSE, CancelledBy.PROGRAM),
            new AppointmentAttended(APPOINTMENT, HOUSE),
            new AppointmentMissed(APPOINTMENT, HOUSE),
            new PlacementAdmitted(STAY, HOUSE, RESIDENTIAL, REFERRAL),
            new ServiceDelivered(HOUSE, ServiceKind.SUPPORT_GROUP),
            new AftercareEnrolled(new EnrolmentId(uuid(4)), HOUSE, new LevelOfCare(3, "2.1")),
            new MedicationSupplied(
                    new Medication(Medication.Ingredient.BUPRENORPHINE, Medication.Form.MONTHLY_INJECTION), HOUSE, 28),
            new OverdoseReported(HOUSE),
            new PersonDied(HOUSE),
            new Retracted(new FactId(uuid(5))),
            new AttemptLogged(new CaseId(uuid(6)), Channel.PEER_VISIT, AttemptOutcome.REACHED_CALL_LATER));

    private SampleEvents() {}

    private static UUID uuid(int number) {
        return UUID.fromString("00000000-0000-8000-8000-%012d".formatted(number));
    }
}
