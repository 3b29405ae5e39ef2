package org.handrail.insights;

import java.net.http.HttpResponse;
import java.util.List;
import org.handrail.testing.LateIssuer;
import org.handrail.testing.LateIssuerContract;
import org.handrail.testing.PostingClinic;

@InsightsTest
class LateIssuerTest extends LateIssuerContract {

    @Override
    protected String token(LateIssuer from) {
        return from.token("manager", "cases", List.of("manager"));
    }

    @Override
    protected HttpResponse<String> ask(PostingClinic caller) {
        return caller.get("/v1/feeds");
    }

    @Override
    protected int answered() {
        return 200;
    }
}
