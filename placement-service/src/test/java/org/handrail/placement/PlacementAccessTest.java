package org.handrail.placement;

import static org.handrail.testing.PostedText.event;

import java.util.Map;
import org.handrail.testing.PhaseAccessMatrix;
import org.handrail.testing.PhaseServiceTest;

@PhaseServiceTest
class PlacementAccessTest extends PhaseAccessMatrix {

    PlacementAccessTest() {
        super("placement", "clinic-south", "clinic-west");
    }

    @Override
    protected String rows() {
        return askedOfOwn("/v1/referrals")
                + "GET /v1/waitlist" + LIST
                + asked("/v1/appointments")
                + asked("/v1/stays")
                + asked("/v1/services");
    }

    @Override
    protected Map<String, String> examples() {
        String fact = posted(event(
                "access-requested",
                "placement.requested",
                "2026-03-01T09:00:00-05:00",
                "\"referral\":\"access\",\"program\":\"south-residential\",\"to\":\"south-iop\""));
        return Map.of("fact", fact, "id", owner().idOf("referral", "access"));
    }
}
