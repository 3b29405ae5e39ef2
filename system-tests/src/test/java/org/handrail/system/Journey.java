package org.handrail.system;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One person's path as two clinics would post it: an orderly handoff up to an appointment, then whatever comes. */
final class Journey {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private final String person;
    private final Instant discharged;
    private final List<Posting> postings = new ArrayList<>();

    private Journey(String person, Instant discharged) {
        this.person = person;
        this.discharged = discharged;
    }

    /** A journey whose detox ended a number of days before today, at ten in the morning. */
    static Journey of(String person, int daysAgo) {
        return new Journey(
                person,
                LocalDate.now(ZONE)
                        .minusDays(daysAgo)
                        .atTime(10, 0)
                        .atZone(ZONE)
                        .toInstant());
    }

    Journey admittedAndCompleted() {
        return north("detox.admitted", discharged.minus(4, ChronoUnit.DAYS), detoxStay())
                .north("detox.completed", discharged, detoxStay());
    }

    Journey leftAgainstAdvice() {
        return north("detox.admitted", discharged.minus(1, ChronoUnit.DAYS), detoxStay())
                .north("detox.left-against-advice", discharged, detoxStay());
    }

    Journey referredAndAccepted() {
        return referred()
                .south("placement.acknowledged", discharged.plus(Duration.ofMinutes(40)), answer())
                .south("placement.accepted", discharged.plus(Duration.ofMinutes(90)), answer());
    }

    Journey referredAndDeclined() {
        Map<String, Object> no = new HashMap<>(answer());
        no.put("reason", "no-capacity");
        return referred().south("placement.declined", discharged.plus(Duration.ofMinutes(90)), no);
    }

    private Journey referred() {
        return north(
                "placement.requested",
                discharged.plus(Duration.ofMinutes(10)),
                Map.of("referral", referral(), "program", "north-detox", "to", "south-residential"));
    }

    /** An appointment the day after discharge. */
    Journey appointmentBooked() {
        return south(
                "placement.appointment-booked",
                discharged.plus(Duration.ofHours(2)),
                Map.of(
                        "appointment",
                        "A-" + person,
                        "program",
                        "south-residential",
                        "start",
                        discharged.plus(1, ChronoUnit.DAYS).toString(),
                        "referral",
                        Map.of("source", "clinic-north", "id", referral())));
    }

    Journey appointmentAttended() {
        return south(
                "placement.appointment-attended",
                discharged.plus(1, ChronoUnit.DAYS),
                Map.of("appointment", "A-" + person, "program", "south-residential"));
    }

    List<Posting> postings() {
        return List.copyOf(postings);
    }

    /** Every posting twice, the last first. */
    List<Posting> doubledAndReversed() {
        List<Posting> all = new ArrayList<>();
        postings.forEach(posting -> Collections.addAll(all, posting, posting));
        return all.reversed();
    }

    private Journey north(String type, Instant time, Map<String, Object> data) {
        return posting("clinic-north", type, time, data);
    }

    private Journey south(String type, Instant time, Map<String, Object> data) {
        return posting("clinic-south", type, time, data);
    }

    private Journey posting(String clinic, String type, Instant time, Map<String, Object> data) {
        postings.add(new Posting(
                clinic,
                type.substring(0, type.indexOf('.')),
                Map.of(
                        "specversion",
                        "1.0",
                        "id",
                        person + "-" + postings.size(),
                        "source",
                        clinic,
                        "type",
                        "handrail." + type + ".v1",
                        "time",
                        time.toString(),
                        "subject",
                        person,
                        "data",
                        data)));
        return this;
    }

    private Map<String, Object> detoxStay() {
        return Map.of("stay", "S-" + person, "program", "north-detox");
    }

    private String referral() {
        return "R-" + person;
    }

    private Map<String, Object> answer() {
        return Map.of("referral", Map.of("source", "clinic-north", "id", referral()), "program", "south-residential");
    }

    /** One event, the clinic that posts it, and the service that takes it: the phase its type names. */
    record Posting(String clinic, String service, Map<String, Object> event) {

        /** The same as part of this trace. */
        Posting traced(String traceparent) {
            Map<String, Object> traced = new HashMap<>(event);
            traced.put("traceparent", traceparent);
            return new Posting(clinic, service, traced);
        }
    }
}
