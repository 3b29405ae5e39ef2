package org.handrail.events;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every event type: its wire name with its newest version, and the record that holds it. The wire name is what partners post
 * and what stands in the log for good; renaming a record does not change it. Older versions are in {@code older}.
 */
public enum EventType {
    DETOX_ADMITTED("handrail.detox.admitted.v1", DetoxAdmitted.class),
    DETOX_ASSESSED("handrail.detox.assessed.v1", DetoxAssessed.class),
    DISCHARGE_PLANNED("handrail.detox.discharge-planned.v1", DischargePlanned.class),
    NALOXONE_SUPPLIED("handrail.detox.naloxone-supplied.v1", NaloxoneSupplied.class),
    DETOX_COMPLETED("handrail.detox.completed.v1", DetoxCompleted.class),
    LEFT_AGAINST_ADVICE("handrail.detox.left-against-advice.v1", LeftAgainstAdvice.class),
    DETOX_ENDED("handrail.detox.ended.v1", DetoxEnded.class),
    REFERRAL_DRAFTED("handrail.placement.referral-drafted.v1", ReferralDrafted.class),
    REFERRAL_REQUESTED("handrail.placement.requested.v1", ReferralRequested.class),
    REFERRAL_REFUSED("handrail.placement.refused-by-patient.v1", ReferralRefused.class),
    REFERRAL_ACKNOWLEDGED("handrail.placement.acknowledged.v1", ReferralAcknowledged.class),
    REFERRAL_ACCEPTED("handrail.placement.accepted.v1", ReferralAccepted.class),
    REFERRAL_DECLINED("handrail.placement.declined.v1", ReferralDeclined.class),
    REFERRAL_WAITLISTED("handrail.placement.waitlisted.v1", ReferralWaitlisted.class),
    WAIT_AGREED("handrail.placement.wait-agreed.v1", WaitAgreed.class),
    INTERIM_SERVICE_GIVEN("handrail.placement.interim-service-given.v1", InterimServiceGiven.class),
    REFERRAL_WITHDRAWN("handrail.placement.withdrawn.v1", ReferralWithdrawn.class),
    APPOINTMENT_BOOKED("handrail.placement.appointment-booked.v1", AppointmentBooked.class),
    APPOINTMENT_RESCHEDULED("handrail.placement.appointment-rescheduled.v1", AppointmentRescheduled.class),
    APPOINTMENT_CANCELLED("handrail.placement.appointment-cancelled.v1", AppointmentCancelled.class),
    APPOINTMENT_ATTENDED("handrail.placement.appointment-attended.v1", AppointmentAttended.class),
    APPOINTMENT_MISSED("handrail.placement.appointment-missed.v1", AppointmentMissed.class),
    REMINDER_SENT("handrail.placement.reminder-sent.v1", ReminderSent.class),
    PLACEMENT_ADMITTED("handrail.placement.admitted.v1", PlacementAdmitted.class),
    PLACEMENT_DISCHARGED("handrail.placement.discharged.v1", PlacementDischarged.class),
    SERVICE_DELIVERED("handrail.placement.service-delivered.v1", ServiceDelivered.class),
    AFTERCARE_ENROLLED("handrail.aftercare.enrolled.v1", AftercareEnrolled.class),
    PLAN_FILED("handrail.aftercare.plan-filed.v1", PlanFiled.class),
    CHECK_IN_SCHEDULED("handrail.aftercare.check-in-scheduled.v1", CheckInScheduled.class),
    CHECK_IN_COMPLETED("handrail.aftercare.check-in-completed.v1", CheckInCompleted.class),
    CHECK_IN_MISSED("handrail.aftercare.check-in-missed.v1", CheckInMissed.class),
    MEDICATION_SUPPLIED("handrail.aftercare.medication-supplied.v2", MedicationSupplied.class),
    DOSE_MISSED("handrail.aftercare.dose-missed.v1", DoseMissed.class),
    MEDICATION_STOPPED("handrail.aftercare.medication-stopped.v1", MedicationStopped.class),
    WARNING_SIGN_REPORTED("handrail.aftercare.warning-sign-reported.v1", WarningSignReported.class),
    OVERDOSE_REPORTED("handrail.aftercare.overdose-reported.v1", OverdoseReported.class),
    ED_VISITED("handrail.aftercare.ed-visit.v1", EdVisited.class),
    AFTERCARE_COMPLETED("handrail.aftercare.completed.v1", AftercareCompleted.class),
    PERSON_DIED("handrail.person.died.v1", PersonDied.class),
    INCARCERATED("handrail.person.incarcerated.v1", Incarcerated.class),
    RELEASED("handrail.person.released.v1", Released.class),
    HOSPITAL_ADMITTED("handrail.person.hospital-admitted.v1", HospitalAdmitted.class),
    HOSPITAL_DISCHARGED("handrail.person.hospital-discharged.v1", HospitalDischarged.class),
    CIRCUMSTANCES_REPORTED("handrail.person.circumstances-reported.v1", CircumstancesReported.class),
    CONSENT_GIVEN("handrail.person.consent-given.v1", ConsentGiven.class),
    CONSENT_REVOKED("handrail.person.consent-revoked.v1", ConsentRevoked.class),
    RETRACTED("handrail.person.retracted.v1", Retracted.class),
    ALIAS_ASSIGNED("handrail.identity.alias-assigned.v1", AliasAssigned.class),
    CASE_ASSIGNED("handrail.outreach.case-assigned.v1", CaseAssigned.class),
    ATTEMPT_LOGGED("handrail.outreach.attempt-logged.v1", AttemptLogged.class),
    CONTACT_MADE("handrail.outreach.contact-made.v1", ContactMade.class),
    OUTREACH_DECLINED("handrail.outreach.declined.v1", OutreachDeclined.class),
    EVIDENCE_RECORDED("handrail.outreach.evidence-recorded.v1", EvidenceRecorded.class),
    RE_ENGAGED("handrail.outreach.re-engaged.v1", ReEngaged.class),
    LOST_TO_FOLLOW_UP("handrail.outreach.lost-to-follow-up.v1", LostToFollowUp.class),
    CASE_REOPENED("handrail.outreach.reopened.v1", CaseReopened.class);

    private static final String PREFIX = "handrail.";

    private static final Map<String, EventType> BY_WIRE_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::wireName, Function.identity()));

    private static final Map<Class<? extends CareEvent>, EventType> BY_RECORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::record, Function.identity()));

    private final String wireName;
    private final Class<? extends CareEvent> record;
    private final Phase phase;

    EventType(String wireName, Class<? extends CareEvent> record) {
        this.wireName = wireName;
        this.record = record;
        this.phase = Phase.named(wireName.split("\\.", 3)[1]);
    }

    /** The CloudEvents {@code type}, version included: {@code handrail.detox.completed.v1}. */
    public String wireName() {
        return wireName;
    }

    /** The name rules use: the wire name without prefix and version, {@code detox.completed}. */
    public String shortName() {
        return wireName.substring(PREFIX.length(), wireName.lastIndexOf('.'));
    }

    /** The record that holds the event's data. */
    public Class<? extends CareEvent> record() {
        return record;
    }

    /** The phase whose name the wire name carries. */
    public Phase phase() {
        return phase;
    }

    /** The type with this wire name, if there is one. */
    public static Optional<EventType> withWireName(String wireName) {
        return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
    }

    /** The type of this event. */
    public static EventType of(CareEvent event) {
        EventType type = BY_RECORD.get(event.getClass());
        if (type == null) {
            throw new IllegalStateException(event.getClass() + " has no wire name");
        }
        return type;
    }
}
