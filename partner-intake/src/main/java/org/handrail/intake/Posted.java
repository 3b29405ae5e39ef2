package org.handrail.intake;

import java.util.List;
import org.handrail.events.Phase;
import org.handrail.events.codec.UnreadableEvent;
import org.handrail.events.terms.FactId;
import org.handrail.intake.format.Refusal;
import org.handrail.journal.Draft;
import org.jspecify.annotations.Nullable;

/** One posted event: read and fit to be taken, or refused. */
sealed interface Posted {

    /** What may be taken. */
    sealed interface Takeable extends Posted {}

    /**
     * Fit to be taken.
     *
     * @param kept the places of fields that the contract does not know, kept with what was posted
     */
    record Fit(String id, Draft draft, List<String> kept) implements Takeable {}

    /** No event of a person, but a sign that the feed works. */
    record Heartbeat(String id, FactId fact) implements Takeable {}

    /** Of a phase that another service takes. */
    record Foreign(String id, Phase phase, Refusal refusal) implements Posted {}

    /** Not taken; the id is null where it could not be read. */
    record Refused(@Nullable String id, Refusal refusal) implements Posted {

        static Refused of(UnreadableEvent unreadable) {
            return new Refused(null, Refusal.of(unreadable));
        }
    }
}
