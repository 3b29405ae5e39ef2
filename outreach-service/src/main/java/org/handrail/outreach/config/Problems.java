package org.handrail.outreach.config;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** RFC 9457 answers of the API, each with what to do next. */
public final class Problems {

    private static final String TYPES = "urn:handrail:problem:";

    private Problems() {}

    /**
     * One problem.
     *
     * @param kind its stable name
     * @param next what the caller should do now
     */
    public static ProblemDetail of(HttpStatus status, String kind, String detail, String next) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(java.net.URI.create(TYPES + kind));
        problem.setTitle(status.getReasonPhrase());
        problem.setProperty("next", next);
        return problem;
    }
}
