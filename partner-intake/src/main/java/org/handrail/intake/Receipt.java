package org.handrail.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import java.util.UUID;
import org.handrail.journal.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What a partner is told of one event.
 *
 * @param line where it stood in a batch, from 1; null for a single event
 * @param id as posted; null where it could not be read
 * @param status {@code accepted}, {@code duplicate}, {@code conflict} or {@code refused}
 * @param fact under which it can be asked for; null where it was refused
 * @param problem why it was not taken; null where it was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Receipt(
        @Nullable Integer line,
        @Nullable String id,
        String status,
        @Nullable UUID fact,
        @Nullable LineProblem problem) {

    /** Another content under an id that is taken: told in a batch as on its own. */
    static final Refusal CONFLICT = new Refusal(
            409, "/id", "something else was posted under this id; that stands", "a new id, or exactly the same event");

    /** A refusal within a batch. */
    record LineProblem(int status, String pointer, String problem, String expected) {}

    static Receipt of(@Nullable Integer line, Posted.Fit posted, Outcome outcome) {
        return new Receipt(
                line,
                posted.id(),
                outcome.name().toLowerCase(Locale.ROOT),
                posted.draft().id().value(),
                outcome == Outcome.CONFLICT ? problem(CONFLICT) : null);
    }

    static Receipt refused(int line, @Nullable String id, Refusal refusal) {
        return new Receipt(line, id, "refused", null, problem(refusal));
    }

    private static LineProblem problem(Refusal refusal) {
        return new LineProblem(refusal.status(), refusal.pointer(), refusal.problem(), refusal.expected());
    }
}
