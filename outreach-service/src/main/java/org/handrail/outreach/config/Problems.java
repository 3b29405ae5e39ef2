package org.handrail.outreach.config;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** RFC 9457 answers of the API, each with what to do next. */
@Component
public class Problems {

    private static final String SECONDS_TO_WAIT = "5";
    private static final String TYPES = "urn:handrail:problem:";

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

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

    void unauthenticated(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(
                response,
                of(
                        HttpStatus.UNAUTHORIZED,
                        "no-valid-token",
                        "There is no valid bearer token with this request.",
                        "Get a token from the issuer and send it as Authorization: Bearer."));
    }

    void forbidden(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        write(
                response,
                of(
                        HttpStatus.FORBIDDEN,
                        "role-needed",
                        "This token may not do that.",
                        "Cases are for coordinators and supervisors; managers may read. Ask for the role."));
    }

    void issuerAway(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        write(
                response,
                of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "issuer-away",
                        "The token cannot be checked: the issuer does not answer.",
                        "Nothing was done. Try again in a few seconds."));
    }

    private void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
