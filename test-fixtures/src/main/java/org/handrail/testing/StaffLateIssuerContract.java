package org.handrail.testing;

import java.net.http.HttpResponse;
import java.util.List;

/** A service that starts while there is no issuer, as somebody of the staff meets it who asks. */
public abstract class StaffLateIssuerContract extends LateIssuerContract {

    private final String role;
    private final String path;
    private final int answered;

    /** With what this role is answered at that path once its token can be checked. */
    protected StaffLateIssuerContract(String role, String path, int answered) {
        this.role = role;
        this.path = path;
        this.answered = answered;
    }

    @Override
    protected String token(LateIssuer from) {
        return from.token(role, "cases", List.of(role));
    }

    @Override
    protected HttpResponse<String> ask(PostingClinic caller) {
        return caller.get(path);
    }

    @Override
    protected int answered() {
        return answered;
    }
}
