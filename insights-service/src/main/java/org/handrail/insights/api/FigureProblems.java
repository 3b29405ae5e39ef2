package org.handrail.insights.api;

import java.net.URI;
import org.handrail.insights.figures.RefusedQuestion;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What went wrong and what to do next, as RFC 9457 problems. */
@RestControllerAdvice(basePackageClasses = FiguresApi.class)
class FigureProblems {

    private static final String SECONDS_TO_WAIT = "5";

    @ExceptionHandler
    ProblemDetail refused(RefusedQuestion refusal) {
        String what = refusal.getMessage() == null ? "" : refusal.getMessage();
        return problem(HttpStatus.BAD_REQUEST, "question", what, refusal.next());
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownThing unknown) {
        String what = unknown.getMessage() == null ? "" : unknown.getMessage();
        return problem(HttpStatus.NOT_FOUND, "unknown", what, "Take the id from a list of this service.");
    }

    @ExceptionHandler
    ProblemDetail mistyped(MethodArgumentTypeMismatchException mistyped) {
        return problem(
                HttpStatus.BAD_REQUEST,
                "mistyped",
                "The value of " + mistyped.getName() + " makes no sense.",
                "Ids are UUIDs, months are written as 2026-11, limits are whole numbers.");
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    ResponseEntity<ProblemDetail> away(Exception away) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
                .body(problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "database-away",
                        "The database does not answer.",
                        "Ask again in a few seconds."));
    }

    private static ProblemDetail problem(HttpStatus status, String kind, String what, String next) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, what);
        problem.setType(URI.create("urn:handrail:problem:" + kind));
        problem.setTitle(status.getReasonPhrase());
        problem.setProperty("next", next);
        return problem;
    }
}
