package org.handrail.aftercare;

import static org.handrail.testing.PostedText.event;

import java.util.Map;
import org.handrail.testing.PhaseAccessMatrix;
import org.handrail.testing.PhaseServiceTest;

@PhaseServiceTest
class AftercareAccessTest extends PhaseAccessMatrix {

    AftercareAccessTest() {
        super("aftercare", "clinic-lakeside", "clinic-west");
    }

    @Override
    protected String rows() {
        return askedOfOwn("/v1/enrolments")
                + asked("/v1/check-ins")
                + asked("/v1/supplies")
                + asked("/v1/medication")
                + asked("/v1/incidents");
    }

    @Override
    protected Map<String, String> examples() {
        String fact = posted(event(
                "access",
                "aftercare.enrolled",
                "2026-03-01",
                "\"enrolment\":\"access\",\"program\":\"lakeside-aftercare\""));
        owner().post(
                        event(
                                "access-supply",
                                "aftercare.medication-supplied",
                                "2026-03-01",
                                "\"program\":\"lakeside-aftercare\",\"medication\":{\"ingredient\":\"buprenorphine\"},\"daysSupply\":7"));
        return Map.of("fact", fact, "id", owner().idOf("enrolment", "access"));
    }
}
