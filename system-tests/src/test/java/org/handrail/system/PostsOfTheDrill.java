package org.handrail.system;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What clinics post while alerts are caused, of people whom nobody else posts about. */
record PostsOfTheDrill(LocalSystem system) {

    /** Above the least that {@code ContinuityFalling} asks for. */
    private static final int DISCHARGES = 25;

    private static final int REFUSED = 300;
    private static final String LONG_TEXT = "x".repeat(80);

    /** A partner posts what is none, forty times. */
    void nonsense() throws IOException {
        for (int i = 0; i < 40; i++) {
            post("detox", "clinic-east", "detox.admitted", "yesterday", "nonsense-" + i, Map.of());
        }
    }

    /** A partner is heard once, and then no more. */
    void onceAndNoMore() throws IOException {
        take("detox", "clinic-west", "detox.admitted", now(), "once", stay("west-detox"));
    }

    /** So many people left against advice nearly a day ago: it will be due in that time that somebody reaches them. */
    void dueIn(Duration due, int people) throws IOException {
        for (int i = 0; i < people; i++) {
            take(
                    "detox",
                    "clinic-north",
                    "detox.left-against-advice",
                    Instant.now().minus(Duration.ofDays(1)).plus(due).toString(),
                    "due-" + UUID.randomUUID(),
                    stay("north-detox"));
        }
    }

    /** From the third of last month, of twenty-five people who left a program nothing more was heard. */
    void lastMonthNobodyReachedCare() throws IOException {
        LocalDate third = LocalDate.now(ZoneOffset.UTC).minusMonths(1).withDayOfMonth(3);
        for (int i = 0; i < DISCHARGES; i++) {
            take("detox", "clinic-north", "detox.completed", third + "T12:00:00Z", "then-" + i, stay("north-detox"));
        }
    }

    /** Somebody left against advice so long ago. */
    void oneLeftAgainstAdvice(Duration ago) throws IOException {
        take("detox", "clinic-north", "detox.left-against-advice", ago(ago), "left", stay("north-detox"));
    }

    /** A plan is filed that is longer than most facts. */
    void fileALongPlan() throws IOException {
        take(
                "aftercare",
                "clinic-lakeside",
                "aftercare.plan-filed",
                now(),
                "filed",
                Map.of(
                        "enrolment",
                        "E-1",
                        "program",
                        "lakeside-aftercare",
                        "parts",
                        List.of("relapse-prevention", "triggers", "coping", "emergency-plan", "other"),
                        "other",
                        LONG_TEXT));
    }

    /** Something short that any clinic may say of anybody. */
    Http.Answer reportIncarcerated(String clinic, String person) throws IOException {
        return post("detox", clinic, "person.incarcerated", now(), person, Map.of());
    }

    /** Posts what is to be accepted: a drill whose cause was refused would wait for nothing. */
    private void take(String service, String clinic, String type, String time, String person, Map<String, Object> data)
            throws IOException {
        Http.Answer answer = post(service, clinic, type, time, person, data);
        if (answer.status() >= REFUSED) {
            throw new IOException(type + " was not accepted: " + answer.body());
        }
    }

    private Http.Answer post(
            String service, String clinic, String type, String time, String person, Map<String, Object> data)
            throws IOException {
        return Http.post(
                system.url(service) + "/v1/events",
                system.token(clinic),
                "application/cloudevents+json",
                Map.of(
                        "specversion",
                        "1.0",
                        "id",
                        UUID.randomUUID().toString(),
                        "type",
                        "handrail." + type + ".v1",
                        "time",
                        time,
                        "subject",
                        person,
                        "data",
                        data));
    }

    private static Map<String, Object> stay(String program) {
        return Map.of("stay", UUID.randomUUID().toString(), "program", program);
    }

    private static String now() {
        return ago(Duration.ZERO);
    }

    private static String ago(Duration length) {
        return Instant.now().minus(length).truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
