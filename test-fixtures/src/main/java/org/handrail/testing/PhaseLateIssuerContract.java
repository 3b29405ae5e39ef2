package org.handrail.testing;

import java.net.http.HttpResponse;
import java.util.List;

/** A phase service that starts while there is no issuer: posts are refused with what to do, then taken. */
@PhaseServiceTest
public abstract class PhaseLateIssuerContract extends LateIssuerContract {

    private final String client;
    private final String event;

    /** With an event that this client may post. */
    protected PhaseLateIssuerContract(String client, String event) {
        this.client = client;
        this.event = event;
    }

    @Override
    protected String token(LateIssuer from) {
        return from.token(client, "events.write", List.of());
    }

    @Override
    protected HttpResponse<String> ask(PostingClinic caller) {
        return caller.post(event);
    }

    @Override
    protected int answered() {
        return 201;
    }
}
