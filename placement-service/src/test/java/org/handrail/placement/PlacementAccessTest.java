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
        return "GET /v1/referrals" + OWN_LIST
                + "GET /v1/referrals/{id}" + OWN_THING
                + "GET /v1/appointments?on=2026-03-04" + OWN_LIST;
    }

    @Override
    protected Map<String, String> examples() {
        String fact = posted(
                event(
                        "access-booked",
                        "placement.appointment-booked",
                        "2026-03-03T09:00:00-05:00",
                        "\"appointment\":\"access\",\"referral\":\"access\",\"program\":\"south-iop\",\"start\":\"2026-03-04T09:00:00-05:00\""));
        owner().post(event(
                "access-requested",
                "placement.requested",
                "2026-03-01T09:00:00-05:00",
                "\"referral\":\"access\",\"program\":\"south-residential\",\"to\":\"south-iop\""));
        return Map.of(
                "fact", fact,
                "id", first("/v1/referrals", "referral"),
                "appointment", first("/v1/appointments?on=2026-03-04", "appointment"));
    }
}
