package org.handrail.tracker.web;

import org.handrail.testing.StaffLateIssuerContract;

/** Nothing at this door is granted to anybody: that is the answer once a token can be checked. */
@TrackersDoor
class LateIssuerTest extends StaffLateIssuerContract {

    LateIssuerTest() {
        super("manager", "/v1/anything", 403);
    }
}
