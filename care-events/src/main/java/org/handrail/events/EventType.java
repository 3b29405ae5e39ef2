package org.handrail.events;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every event type: its wire name with its version, and the record that holds it. The wire name is what partners post
 * and what stands in the log for good; renaming a record does not change it.
 */
public enum EventType {
    DETOX_ADMITTED("handrail.detox.admitted.v1", DetoxAdmitted.class),
    DETOX_COMPLETED("handrail.detox.completed.v1", DetoxCompleted.class),
    LEFT_AGAINST_ADVICE("handrail.detox.left-against-advice.v1", LeftAgainstAdvice.class),
    REFERRAL_REQUESTED("handrail.placement.requested.v1", ReferralRequested.class),
    REFERRAL_ACKNOWLEDGED("handrail.placement.acknowledged.v1", ReferralAcknowledged.class),
    REFERRAL_ACCEPTED("handrail.placement.accepted.v1", ReferralAccepted.class),
    REFERRAL_DECLINED("handrail.placement.declined.v1", ReferralDeclined.class),
    APPOINTMENT_BOOKED("handrail.placement.appointment-booked.v1", AppointmentBooked.class),
    APPOINTMENT_RESCHEDULED("handrail.placement.appointment-rescheduled.v1", AppointmentRescheduled.class),
    APPOINTMENT_CANCELLED("handrail.placement.appointment-cancelled.v1", AppointmentCancelled.class),
    APPOINTMENT_ATTENDED("handrail.placement.appointment-attended.v1", AppointmentAttended.class),
    APPOINTMENT_MISSED("handrail.placement.appointment-missed.v1", AppointmentMissed.class),
    PLACEMENT_ADMITTED("handrail.placement.admitted.v1", PlacementAdmitted.class),
    SERVICE_DELIVERED("handrail.placement.service-delivered.v1", ServiceDelivered.class),
    AFTERCARE_ENROLLED("handrail.aftercare.enrolled.v1", AftercareEnrolled.class),
    MEDICATION_SUPPLIED("handrail.aftercare.medication-supplied.v1", MedicationSupplied.class),
    OVERDOSE_REPORTED("handrail.aftercare.overdose-reported.v1", OverdoseReported.class),
    PERSON_DIED("handrail.person.died.v1", PersonDied.class),
    RETRACTED("handrail.person.retracted.v1", Retracted.class),
    ATTEMPT_LOGGED("handrail.outreach.attempt-logged.v1", AttemptLogged.class);

    private static final String PREFIX = "handrail.";

    private static final Map<String, EventType> BY_WIRE_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::wireName, Function.identity()));

    private static final Map<Class<? extends CareEvent>, EventType> BY_RECORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::record, Function.identity()));

    private final String wireName;
    private final Class<? extends CareEvent> record;

    EventType(String wireName, Class<? extends CareEvent> record) {
        this.wireName = wireName;
        this.record = record;
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
        return Phase.named(wireName.split("\\.", 3)[1]);
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
