package org.handrail.outreach.api;

import org.handrail.outreach.cases.CaseRefusal;
import org.handrail.outreach.cases.Spelling;
import org.handrail.outreach.config.Problems;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.util.DisconnectedClientHelper;

/** What went wrong and what to do next, as RFC 9457 problems. */
@RestControllerAdvice(basePackageClasses = CasesApi.class)
class CaseProblems {

    private static final String SECONDS_TO_WAIT = "5";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(CaseRefusal refusal) {
        String what = refusal.getMessage() == null ? "" : refusal.getMessage();
        return answer(Problems.of(status(refusal.kind()), Spelling.of(refusal.kind()), what, refusal.next()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noVersion(MissingRequestHeaderException missing) {
        return answer(Problems.of(
                HttpStatus.PRECONDITION_REQUIRED,
                "version-needed",
                "A change must say which version of the case it rests on.",
                "Read the case and send its ETag as If-Match."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException mistyped) {
        if (mistyped.getCause() instanceof org.springframework.core.convert.ConversionFailedException failed
                && failed.getCause() instanceof CaseRefusal refusal) {
            return refused(refusal);
        }
        return answer(Problems.of(
                HttpStatus.BAD_REQUEST,
                "mistyped",
                "The value of " + mistyped.getName() + " makes no sense.",
                "Ids of cases and people are UUIDs, sizes are whole numbers, times are like 2026-11-21T09:00:00Z."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException unreadable) {
        if (unreadable.getMostSpecificCause() instanceof CaseRefusal refusal) {
            return refused(refusal);
        }
        return answer(Problems.of(
                HttpStatus.BAD_REQUEST,
                "unreadable",
                "The body is not what is expected here.",
                "Send JSON as the API's document says it."));
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    ResponseEntity<ProblemDetail> away(Exception away) {
        ProblemDetail problem = Problems.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "database-away",
                "The database does not answer.",
                "Nothing was saved. Try again in a few seconds.");
        return ResponseEntity.status(problem.getStatus())
                .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
                .body(problem);
    }

    /** Who hung up while the answer was written has no use for another one, and nobody else has for a warning. */
    @ExceptionHandler
    void hungUp(HttpMessageNotWritableException unwritable) {
        if (!DisconnectedClientHelper.isClientDisconnectedException(unwritable)) {
            throw unwritable;
        }
    }

    private static HttpStatus status(CaseRefusal.Kind kind) {
        return switch (kind) {
            case UNKNOWN, UNKNOWN_PERSON -> HttpStatus.NOT_FOUND;
            case CHANGED -> HttpStatus.PRECONDITION_FAILED;
            case CLOSED, OWNED_BY_ANOTHER, UNCLAIMED, NOT_PERMITTED -> HttpStatus.CONFLICT;
            case SUPERVISORS_ONLY, NOT_YOURS -> HttpStatus.FORBIDDEN;
            case INVALID -> HttpStatus.BAD_REQUEST;
        };
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }
}
