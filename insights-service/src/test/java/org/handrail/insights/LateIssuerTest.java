package org.handrail.insights;

import org.handrail.testing.StaffLateIssuerContract;

@InsightsTest
class LateIssuerTest extends StaffLateIssuerContract {

    LateIssuerTest() {
        super("manager", "/v1/feeds", 200);
    }
}
