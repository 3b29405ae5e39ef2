package org.handrail.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
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
    ResponseEntity<ProblemDetail> bodyBrokenOff(IOException broken) {
        return answer(Problems.bodyBrokenOff());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> brokenOff(BrokenOff broken, HttpServletRequest request) {
        ProblemDetail problem = switch (broken.getCause()) {
            case IOException cut -> Problems.bodyBrokenOff();
            case RefusedPost refused -> Problems.of(refused.refusal());
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
        if (problem.getStatus() == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, Problems.RETRY_AFTER);
        }
        return answer.body(problem);
    }
}
