package org.handrail.intake.state;

import java.util.UUID;
import org.handrail.events.fact.Fact;

/**
 * What does not fit. The fact is kept and counts all the same; the flag falls by itself when what is missing comes, or what
 * is wrong is retracted.
 *
 * @param fact the event it is about, readable at {@code /v1/events/{fact}} for the partner that posted it
 * @param reason what does not fit, in a partner's words, naming no person
 * @param mend what would put it right
 */
public record Flag(UUID fact, String reason, String mend) {

    /** A flag on a fact. */
    public static Flag on(Fact fact, String reason, String mend) {
        return new Flag(fact.id().value(), reason, mend);
    }
}
