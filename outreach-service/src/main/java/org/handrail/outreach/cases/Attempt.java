package org.handrail.outreach.cases;

import java.time.Instant;
import org.handrail.events.terms.AttemptOutcome;
import org.handrail.events.terms.Channel;
import org.jspecify.annotations.Nullable;

/**
 * One try to reach the person.
 *
 * @param note for colleagues; stays in outreach
 * @param at when it was made, or null for just now
 * @param later when to call again, or when the agreed appointment is; null where none was named
 * @param allTheSame why it was made although the protocol or the person's wishes spoke against it, or null
 */
public record Attempt(
        Channel channel,
        AttemptOutcome outcome,
        @Nullable String note,
        @Nullable Instant at,
        @Nullable Instant later,
        @Nullable String allTheSame) {

    /** Just now, with nothing agreed. */
    public static Attempt now(Channel channel, AttemptOutcome outcome, @Nullable String note) {
        return new Attempt(channel, outcome, note, null, null, null);
    }
}
