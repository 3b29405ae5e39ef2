package org.handrail.outreach.pages;

import org.handrail.outreach.cases.CaseRefusal;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Pages that say what went wrong and what to do next. */
@Controller
@ControllerAdvice(basePackageClasses = DeskPages.class)
class PageProblems {

    @ExceptionHandler
    ModelAndView refused(CaseRefusal refusal) {
        boolean unknown = refusal.kind() == CaseRefusal.Kind.UNKNOWN;
        String what = refusal.getMessage() == null ? "" : refusal.getMessage();
        return problem(unknown ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST, what, refusal.next());
    }

    @ExceptionHandler
    ModelAndView mistyped(MethodArgumentTypeMismatchException mistyped) {
        return problem(
                HttpStatus.NOT_FOUND, "There is no such page.", "Go back to the list and open the case from there.");
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    ModelAndView away(Exception away) {
        return problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "The database does not answer.",
                "Nothing was saved. Wait a few seconds and try again; if it stays, tell whoever runs Handrail.");
    }

    @GetMapping("/sign-in-failed")
    ModelAndView signInFailed() {
        return problem(
                HttpStatus.UNAUTHORIZED,
                "Signing in did not work.",
                "Go to the list to try again. If it stays, the sign-in service may be away: tell whoever runs Handrail.");
    }

    private static ModelAndView problem(HttpStatus status, String what, String next) {
        ModelAndView page = new ModelAndView("problem").addObject("what", what).addObject("next", next);
        page.setStatus(status);
        return page;
    }
}
