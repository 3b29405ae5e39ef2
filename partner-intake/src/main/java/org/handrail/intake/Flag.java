package org.handrail.intake;

import org.handrail.events.finding.Anchor;
import org.handrail.events.terms.FactId;
import org.jspecify.annotations.Nullable;

/**
 * A fact that did not fit what was known when it came. It counts all the same; its partner may want to look at it.
 *
 * @param reason what does not fit, in a partner's words, naming no person: {@code "the stay is not known here"}
 * @param until what has to become known for the flag to fall, or null where it stands for good
 */
public record Flag(FactId fact, String reason, @Nullable Anchor until) {

    /** A flag that stands for good. */
    public Flag(FactId fact, String reason) {
        this(fact, reason, null);
    }
}
