package org.handrail.outreach.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handrail.outreach.cases.CaseRefusal;
import org.jspecify.annotations.Nullable;
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

    private static final Pattern ONE = Pattern.compile("^/(cases|people)/[0-9a-f-]{36}");

    @ExceptionHandler
    ModelAndView refused(CaseRefusal refusal, HttpServletRequest request) {
        String what = refusal.getMessage() == null ? "" : refusal.getMessage();
        HttpStatus status = switch (refusal.kind()) {
            case UNKNOWN, UNKNOWN_PERSON -> HttpStatus.NOT_FOUND;
            case NOT_YOURS, SUPERVISORS_ONLY -> HttpStatus.FORBIDDEN;
            case CHANGED, CLOSED, OWNED_BY_ANOTHER, UNCLAIMED, NOT_PERMITTED, INVALID -> HttpStatus.BAD_REQUEST;
        };
        ModelAndView page = problem(status, what, refusal.next());
        if (refusal.kind() == CaseRefusal.Kind.NOT_YOURS) {
            page.addObject("glass", glass(request.getRequestURI()));
        }
        return page;
    }

    /** Where somebody gives the reason why they must see this case or person now; null where the page is of neither. */
    private static @Nullable String glass(String address) {
        Matcher matcher = ONE.matcher(address);
        return matcher.find() ? matcher.group() + "/glass" : null;
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
