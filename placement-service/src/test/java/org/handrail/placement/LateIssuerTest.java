package org.handrail.placement;

import static org.handrail.testing.PostedText.event;

import org.handrail.testing.PhaseLateIssuerContract;

class LateIssuerTest extends PhaseLateIssuerContract {

    LateIssuerTest() {
        super(
                "clinic-south",
                event(
                        "late-issuer",
                        "placement.requested",
                        "2026-03-01T09:00:00-05:00",
                        "\"referral\":\"late\",\"program\":\"south-residential\",\"to\":\"south-iop\""));
    }
}
