package org.handrail.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.handrail.intake.format.BodyRefused;
import org.handrail.intake.format.Format;
import org.handrail.intake.limits.OverLimit;
import org.handrail.intake.upload.Superseded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Whatever goes wrong is answered as a problem, precisely where the partner can do something about it. */
@RestControllerAdvice
@Order(0)
class ProblemAnswers extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RefusedPost refused) {
        return answer(Problems.of(refused.refusal()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> forbidden(AccessDeniedException denied) {
        return answer(Problems.forbidden(String.valueOf(denied.getMessage())));
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        RecoverableDataAccessException.class,
        TransactionException.class
    })
    ResponseEntity<ProblemDetail> databaseAway(RuntimeException away) {
        LOG.warn("The database is away: {}", away.getClass().getSimpleName());
        return answer(Problems.databaseAway());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> overLimit(OverLimit over) {
        ProblemDetail problem = Problems.of(over);
        return ResponseEntity.status(problem.getStatus())
                .header(HttpHeaders.RETRY_AFTER, over.retryAfter())
                .body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> bodyBrokenOff(IOException broken, HttpServletRequest request) {
        ProblemDetail problem =
                broken instanceof BodyRefused unreadable ? Problems.of(unreadable.refusal()) : Problems.bodyBrokenOff();
        request.setAttribute(ErrorPage.FORESTALLED, problem);
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> brokenOff(BrokenOff broken, HttpServletRequest request) {
        ProblemDetail problem = switch (broken.getCause()) {
            case BodyRefused unreadable -> Problems.of(unreadable.refusal());
            case IOException cut -> Problems.bodyBrokenOff();
            case RefusedPost refused -> Problems.of(refused.refusal());
            case Superseded another -> Problems.superseded();
            case DataAccessResourceFailureException away -> Problems.databaseAway();
            case TransientDataAccessException away -> Problems.databaseAway();
            case RecoverableDataAccessException away -> Problems.databaseAway();
            case TransactionException away -> Problems.databaseAway();
            case null, default -> throw broken;
        };
        Problems.withCommitted(problem, broken.committed());
        request.setAttribute(ErrorPage.FORESTALLED, problem);
        return answer(problem);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.getStatus());
        if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            answer.header(HttpHeaders.RETRY_AFTER, Problems.RETRY_AFTER);
        } else if (problem.getStatus() == HttpStatus.UNSUPPORTED_MEDIA_TYPE.value()) {
            answer.header("Accept-Post", Format.ACCEPTED).header(HttpHeaders.ACCEPT_ENCODING, "gzip");
        }
        return answer.body(problem);
    }
}
