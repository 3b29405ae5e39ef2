package org.handrail.aftercare;

import static org.handrail.testing.PostedText.event;

import org.handrail.testing.PhaseLateIssuerContract;

class LateIssuerTest extends PhaseLateIssuerContract {

    LateIssuerTest() {
        super(
                "clinic-lakeside",
                event(
                        "late-issuer",
                        "aftercare.enrolled",
                        "2026-03-01",
                        "\"enrolment\":\"late\",\"program\":\"lakeside-aftercare\""));
    }
}
