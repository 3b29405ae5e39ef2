package org.handrail.detox;

import static org.handrail.testing.PostedText.event;

import org.handrail.testing.PhaseLateIssuerContract;

class LateIssuerTest extends PhaseLateIssuerContract {

    LateIssuerTest() {
        super(
                "clinic-north",
                event(
                        "late-issuer",
                        "detox.admitted",
                        "2026-03-01T09:00:00-05:00",
                        "\"stay\":\"late\",\"program\":\"north-detox\""));
    }
}
