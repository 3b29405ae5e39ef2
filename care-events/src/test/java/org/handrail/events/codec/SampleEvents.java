package org.handrail.events.codec;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.handrail.events.*;
import org.handrail.events.terms.*;

/** What the golden samples must read as: an event of every type, what older versions are lifted to, and grown fields. */
final class SampleEvents {

    private static final ProgramId DETOX = new ProgramId("north-detox");
    private static final ProgramId HOUSE = new ProgramId("south-house");
    private static final LevelOfCare WITHDRAWAL = new LevelOfCare(4, "3.7");
    private static final LevelOfCare RESIDENTIAL = new LevelOfCare(3, "3.5");
    private static final LevelOfCare INTENSIVE = new LevelOfCare(3, "2.1");
    private static final StayId STAY = new StayId(uuid(1));
    private static final ReferralId REFERRAL = new ReferralId(uuid(2));
    private static final AppointmentId APPOINTMENT = new AppointmentId(uuid(3));
    private static final EnrolmentId ENROLMENT = new EnrolmentId(uuid(4));
    private static final CaseId CASE = new CaseId(uuid(6));
    private static final CheckInId CHECK_IN = new CheckInId(uuid(7));
    private static final ConsentId CONSENT = new ConsentId(uuid(8));
    private static final Instant START = Instant.parse("2026-03-04T14:00:00Z");
    private static final LocalDate SECOND = LocalDate.parse("2026-03-02");
    private static final LocalDate THIRD = LocalDate.parse("2026-03-03");
    private static final LocalDate NINTH = LocalDate.parse("2026-03-09");
    private static final OtherText ELSE = new OtherText("something the list lacks");
    private static final Medication MONTHLY = new Medication(
            Medication.Ingredient.BUPRENORPHINE, Medication.Form.MONTHLY_INJECTION, Medication.Brand.SUBLOCADE, null);
    private static final Medication NALTREXONE = new Medication(
            Medication.Ingredient.NALTREXONE, Medication.Form.MONTHLY_INJECTION, Medication.Brand.VIVITROL, null);
    private static final Medication METHADONE = new Medication(Medication.Ingredient.METHADONE, Medication.Form.ORAL);

    /** One of each type, every field filled that the type had when its sample was written. */
    static final List<CareEvent> ALL = List.of(
            new DetoxAdmitted(STAY, DETOX, WITHDRAWAL, new CareTime.WholeDay(SECOND)),
            new DetoxAssessed(STAY, DETOX, 17),
            new DischargePlanned(
                    STAY,
                    DETOX,
                    new CareTime.WholeDay(SECOND),
                    RESIDENTIAL,
                    Set.of(Barrier.TRANSPORT, Barrier.OTHER),
                    ELSE,
                    true,
                    new MedicationPlan(MedicationPlan.Choice.PLANNED, NALTREXONE, SECOND, NINTH)),
            new NaloxoneSupplied(STAY, DETOX, 2),
            new DetoxCompleted(STAY, DETOX, WITHDRAWAL, Disposition.RECOVERY_RESIDENCE, NINTH),
            new LeftAgainstAdvice(STAY, DETOX, WITHDRAWAL, THIRD),
            new DetoxEnded(STAY, DETOX, WITHDRAWAL, EndReason.OTHER, ELSE, THIRD),
            new ReferralDrafted(REFERRAL, DETOX, HOUSE, STAY, RESIDENTIAL),
            new ReferralRequested(REFERRAL, DETOX, HOUSE, STAY, RESIDENTIAL),
            new ReferralRefused(REFERRAL, DETOX, STAY, Barrier.OTHER, ELSE),
            new ReferralAcknowledged(REFERRAL, HOUSE),
            new ReferralAccepted(REFERRAL, HOUSE),
            new ReferralDeclined(REFERRAL, HOUSE, DeclineReason.NO_CAPACITY),
            new ReferralWaitlisted(REFERRAL, HOUSE, NINTH),
            new WaitAgreed(REFERRAL, HOUSE, NINTH),
            new InterimServiceGiven(REFERRAL, HOUSE, ServiceKind.OTHER, ELSE),
            new ReferralWithdrawn(REFERRAL, DETOX, WithdrawnReason.OTHER, ELSE),
            new AppointmentBooked(APPOINTMENT, HOUSE, START, REFERRAL),
            new AppointmentRescheduled(APPOINTMENT, HOUSE, START),
            new AppointmentCancelled(APPOINTMENT, HOUSE, CancelledBy.PROGRAM),
            new AppointmentAttended(APPOINTMENT, HOUSE),
            new AppointmentMissed(APPOINTMENT, HOUSE),
            new ReminderSent(APPOINTMENT, HOUSE, Channel.SMS),
            new PlacementAdmitted(STAY, HOUSE, RESIDENTIAL, REFERRAL),
            new PlacementDischarged(STAY, HOUSE, RESIDENTIAL, DischargeReason.OTHER, ELSE, NINTH),
            new ServiceDelivered(HOUSE, ServiceKind.SUPPORT_GROUP),
            new AftercareEnrolled(ENROLMENT, HOUSE, INTENSIVE),
            new PlanFiled(
                    ENROLMENT,
                    HOUSE,
                    Set.of(PlanPart.EMERGENCY_PLAN, PlanPart.TRIGGERS, PlanPart.RELAPSE_PREVENTION, PlanPart.OTHER),
                    ELSE),
            new CheckInScheduled(CHECK_IN, ENROLMENT, HOUSE, new CareTime.WholeDay(NINTH)),
            new CheckInCompleted(CHECK_IN, ENROLMENT, HOUSE, Channel.CALL),
            new CheckInMissed(CHECK_IN, ENROLMENT, HOUSE),
            new MedicationSupplied(MONTHLY, HOUSE, 28, Provision.ADMINISTERED, LocalDate.parse("2026-04-06")),
            new DoseMissed(HOUSE, METHADONE, 3),
            new MedicationStopped(METHADONE, HOUSE, StopReason.OTHER, ELSE),
            new WarningSignReported(ENROLMENT, HOUSE, WarningStage.MENTAL),
            new OverdoseReported(HOUSE),
            new EdVisited(HOUSE, EdReason.OVERDOSE),
            new AftercareCompleted(ENROLMENT, HOUSE),
            new PersonDied(HOUSE),
            new Incarcerated(HOUSE),
            new Released(HOUSE),
            new HospitalAdmitted(HOUSE),
            new HospitalDischarged(HOUSE),
            new CircumstancesReported(HOUSE, Housing.UNSHELTERED, true, false, false, true, false, 1991),
            new ConsentGiven(
                    CONSENT,
                    DETOX,
                    Set.of(HOUSE),
                    Set.of(RecipientKind.CONTACT_PERSON, RecipientKind.TREATING_PROVIDERS),
                    ConsentPurpose.OTHER,
                    ELSE,
                    Set.of(ConsentContent.REFERRAL, ConsentContent.ATTENDANCE),
                    LocalDate.parse("2027-03-01")),
            new ConsentRevoked(CONSENT, DETOX),
            new Retracted(new FactId(uuid(5))),
            new AliasAssigned(new PersonAlias(uuid(9)), 2),
            new CaseAssigned(CASE),
            new AttemptLogged(CASE, Channel.PEER_VISIT, AttemptOutcome.REACHED_CALL_LATER),
            new ContactMade(CASE, Channel.CALL),
            new OutreachDeclined(CASE),
            new EvidenceRecorded(CASE, EvidenceKind.OTHER, ELSE, HOUSE),
            new ReEngaged(CASE),
            new LostToFollowUp(CASE),
            new CaseReopened(CASE));

    /** What older versions are lifted to, by the name of their sample. */
    static final Map<String, CareEvent> OLDER = Map.of(
            "handrail.aftercare.medication-supplied.v1",
            new MedicationSupplied(
                    new Medication(Medication.Ingredient.BUPRENORPHINE, Medication.Form.MONTHLY_INJECTION),
                    HOUSE,
                    28,
                    Provision.ADMINISTERED,
                    null));

    /** Fields that a type took on after its sample was written, by the name of the sample that has them. */
    static final Map<String, CareEvent> GROWN = Map.of(
            "handrail.placement.declined.v1.other",
            new ReferralDeclined(REFERRAL, HOUSE, DeclineReason.OTHER, ELSE),
            "handrail.placement.service-delivered.v1.other",
            new ServiceDelivered(HOUSE, ServiceKind.OTHER, ELSE));

    private SampleEvents() {}

    private static UUID uuid(int number) {
        return UUID.fromString("00000000-0000-8000-8000-%012d".formatted(number));
    }
}
