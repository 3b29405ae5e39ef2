package org.handrail.intake.state;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A question that cannot be answered: which parameter, what is wrong with it, what would be right. */
public final class RefusedQuestion extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    RefusedQuestion(String parameter, String problem, String expected) {
        super(HttpStatus.BAD_REQUEST, of(parameter, problem, expected), null);
    }

    private static ProblemDetail of(String parameter, String problem, String expected) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, parameter + ": " + problem + "; expected " + expected);
        detail.setType(URI.create("urn:handrail:problem:parameter"));
        detail.setTitle("The question cannot be answered");
        detail.setProperty("parameter", parameter);
        detail.setProperty("problem", problem);
        detail.setProperty("expected", expected);
        return detail;
    }
}
