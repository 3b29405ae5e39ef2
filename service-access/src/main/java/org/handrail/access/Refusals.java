package org.handrail.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import tools.jackson.databind.json.JsonMapper;

/** What somebody is told who is not let in: RFC 9457, with what to do next, beside the challenge of RFC 6750. */
final class Refusals {

    private static final String SECONDS_TO_WAIT = "5";

    private final BearerTokenAuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();
    private final BearerTokenAccessDeniedHandler denial = new BearerTokenAccessDeniedHandler();
    private final JsonMapper json;
    private final String refusal;

    Refusals(JsonMapper json, String refusal) {
        this.json = json;
        this.refusal = refusal;
    }

    /** No token, or none that holds; one that cannot be checked because the issuer is away is not the caller's fault. */
    void unauthenticated(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof AuthenticationServiceException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
            write(
                    response,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "issuer-away",
                    "The token cannot be checked: the issuer does not answer.",
                    "Nothing was done. Try again in a few seconds.");
            return;
        }
        challenge.commence(request, response, why);
        write(
                response,
                HttpStatus.UNAUTHORIZED,
                "no-valid-token",
                "There is no valid bearer token with this request.",
                "Get a token from the issuer and send it as Authorization: Bearer.");
    }

    void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        denial.handle(request, response, why);
        write(response, HttpStatus.FORBIDDEN, "not-allowed", "This token may not do that.", refusal);
    }

    private void write(HttpServletResponse response, HttpStatus status, String kind, String detail, String next)
            throws IOException {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:handrail:problem:" + kind));
        problem.setTitle(status.getReasonPhrase());
        problem.setProperty("next", next);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
