package org.handrail.intake.state;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.handrail.events.codec.Spelling;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for, page by page.
 *
 * @param standpoint {@code as-of} and {@code known-at}; now where neither is given
 * @param limit how many items, 1 to 500, else 50
 * @param after the id after which the page begins, in the order of ids; else from the first
 * @param states what is in one of these; the parameter is named in the singular, and may be given several times
 * @param program what is of this program
 * @param person what is of the person with this alias
 * @param from what began, begins or is due on this day or later, in the zone of its program
 * @param until what began, begins or is due on this day or before
 * @param flagged whether only what does not fit
 */
public record Question(
        Standpoint standpoint,
        int limit,
        UUID after,
        List<String> states,
        @Nullable String program,
        @Nullable UUID person,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        boolean flagged) {

    static final UUID BEFORE_ALL = new UUID(0, 0);
    static final int USUAL = 50;
    static final int MOST = 500;

    /** The first page of everything, as of now. */
    public static Question all() {
        return new Question(Standpoint.NOW, USUAL, BEFORE_ALL, List.of(), null, null, null, null, false);
    }

    /** The same question about what is in one of these states only. */
    public Question in(List<String> only) {
        if (!states.isEmpty()) {
            throw new RefusedQuestion("state", "not a parameter here", "to be left out");
        }
        return new Question(standpoint, limit, after, only, program, person, from, until, flagged);
    }

    /** Whether the item is asked for. */
    boolean asksFor(Derived item) {
        return (states.isEmpty() || states.contains(item.state()))
                && (program == null || program.equals(item.program()))
                && (person == null || person.equals(item.alias()))
                && (!flagged || !item.flags().isEmpty())
                && (!timed() || within(item.found()));
    }

    /** Whether not all is asked for. */
    boolean filters() {
        return !states.isEmpty() || program != null || person != null || flagged || timed();
    }

    boolean timed() {
        return from != null || until != null;
    }

    private boolean within(@Nullable When when) {
        return when != null
                && (from == null || !when.day().isBefore(from))
                && (until == null || !when.day().isAfter(until));
    }

    /** The same question, refused where it asks for a state there is not. */
    Question of(Fold<?> fold) {
        for (String state : states) {
            if (!fold.states().contains(state)) {
                throw new RefusedQuestion("state", "not a state of " + fold.noun() + "s", nearest(state, fold));
            }
        }
        return this;
    }

    private static String nearest(String state, Fold<?> fold) {
        return "one of " + String.join(", ", fold.states())
                + Spelling.nearest(state, fold.states())
                        .map(near -> "; perhaps " + near)
                        .orElse("");
    }
}
