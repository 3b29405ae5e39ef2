package org.handrail.intake;

import java.net.URI;
import org.handrail.intake.format.Refusal;
import org.handrail.intake.limits.OverLimit;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Refusals as RFC 9457 problems. */
final class Problems {

    /** Seconds after which a client may try again when the database is away. */
    static final String RETRY_AFTER = "5";

    private Problems() {}

    static ProblemDetail of(Refusal refusal) {
        ProblemDetail problem = of(refusal.status(), "refused", "The event was refused", refusal.problem());
        problem.setProperty("pointer", refusal.pointer());
        problem.setProperty("problem", refusal.problem());
        problem.setProperty("expected", refusal.expected());
        if (refusal.at() != null) {
            problem.setProperty("at", refusal.at());
        }
        return problem;
    }

    static ProblemDetail of(OverLimit over) {
        return of(429, "over-limit", "Too many posts", "This partner may have " + over.limit() + ".");
    }

    static ProblemDetail superseded() {
        return of(
                409,
                "superseded",
                "Another post of this upload has begun",
                "What was committed stands; the other post goes on.");
    }

    static ProblemDetail forbidden(String detail) {
        return of(403, "forbidden", "Not yours to do", detail);
    }

    static ProblemDetail databaseAway() {
        return of(
                503,
                "unavailable",
                "Nothing can be taken now",
                "Post again later: what was taken is then a duplicate.");
    }

    static ProblemDetail bodyBrokenOff() {
        return of(400, "broken-off", "The body broke off", "Post again: what was taken is then a duplicate.");
    }

    /** What stands of a post that failed. */
    static ProblemDetail withCommitted(ProblemDetail problem, BulkReceipt committed) {
        problem.setProperty("committed", committed);
        return problem;
    }

    private static ProblemDetail of(int status, String type, String title, String detail) {
        HttpStatusCode code = HttpStatus.valueOf(status);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(code, detail);
        problem.setType(URI.create("urn:handrail:problem:" + type));
        problem.setTitle(title);
        return problem;
    }
}
