package org.handrail.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.handrail.intake.format.Refusal;
import org.handrail.journal.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What a partner is told of one event.
 *
 * @param line where it stood, from 1; null where lines are not counted
 * @param index where it stood in an array, from 0; null where it stood in none
 * @param id as posted; null where it could not be read
 * @param status {@code accepted}, {@code duplicate}, {@code conflict}, {@code refused} or {@code elsewhere}
 * @param fact under which it can be asked for; null where it was not taken
 * @param flags what did not fit what is known so far; it counts all the same
 * @param kept the places of unknown fields, which are kept with what was posted and do not count
 * @param belongsTo the phase whose service takes it, where that is {@code elsewhere}
 * @param problem why it was not taken; null where it was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Receipt(
        @Nullable Long line,
        @Nullable Long index,
        @Nullable String id,
        String status,
        @Nullable UUID fact,
        @Nullable List<String> flags,
        @Nullable List<String> kept,
        @Nullable String belongsTo,
        @Nullable EventProblem problem) {

    /** Another content under an id that is taken: told in a batch as on its own. */
    static final Refusal CONFLICT = new Refusal(
            409, "/id", "something else was posted under this id; that stands", "a new id, or exactly the same event");

    static final String ACCEPTED = "accepted";
    static final String DUPLICATE = "duplicate";
    static final String REFUSED = "refused";
    static final String ELSEWHERE = "elsewhere";

    /** A refusal among others. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EventProblem(
            int status,
            String pointer,
            String problem,
            String expected,
            @Nullable String at) {

        static EventProblem of(Refusal refusal) {
            return new EventProblem(
                    refusal.status(), refusal.pointer(), refusal.problem(), refusal.expected(), refusal.at());
        }
    }

    /** Of an event that the journal has seen. */
    static Receipt of(Posted.Fit posted, Outcome outcome, List<String> flags) {
        return new Receipt(
                null,
                null,
                posted.id(),
                outcome.name().toLowerCase(Locale.ROOT),
                posted.draft().id().value(),
                orNull(flags),
                orNull(posted.kept()),
                null,
                outcome == Outcome.CONFLICT ? EventProblem.of(CONFLICT) : null);
    }

    /** Of a heartbeat, which stands in no journal of facts. */
    static Receipt of(Posted.Heartbeat posted, boolean isNew) {
        return new Receipt(
                null,
                null,
                posted.id(),
                isNew ? ACCEPTED : DUPLICATE,
                posted.fact().value(),
                null,
                null,
                null,
                null);
    }

    static Receipt refused(@Nullable String id, Refusal refusal) {
        return new Receipt(null, null, id, REFUSED, null, null, null, null, EventProblem.of(refusal));
    }

    static Receipt elsewhere(String id, String phase) {
        return new Receipt(null, null, id, ELSEWHERE, null, null, null, phase, null);
    }

    /** The same with its place. */
    Receipt at(String counts, long number) {
        boolean lines = counts.equals("line");
        return new Receipt(
                lines ? number : null, lines ? null : number, id, status, fact, flags, kept, belongsTo, problem);
    }

    /** Whether there is nothing to say but that it was accepted. */
    boolean isPlain() {
        return status.equals(ACCEPTED) && flags == null && kept == null;
    }

    private static @Nullable List<String> orNull(List<String> some) {
        return some.isEmpty() ? null : some;
    }
}
