package org.handrail.outreach.storage;

import java.time.Instant;
import org.handrail.events.terms.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * Something about a case that somebody should hear of; told within the transaction in which it happened, so that it is passed
 * on if and only if it did.
 *
 * @param at when it came about; with case and kind it names the news for good, so that hearing it twice tells it once
 * @param owner whom it concerns: who has the case or covers for them, or had it until then; null where nobody does
 */
public record CaseNews(
        CaseId caseId, Kind kind, Instant at, @Nullable String owner) {

    /** What came about. */
    public enum Kind {
        /** Somebody took it. */
        CLAIMED,
        /** A supervisor gave it to somebody. */
        ASSIGNED,
        /** It was given to somebody else. */
        TAKEN_OVER,
        /** It waits for whoever is on call. */
        ON_CALL,
        /** Nobody claimed it in time. */
        UNCLAIMED,
        /** Its step is overdue. */
        OVERDUE,
        /** Nothing was done, so it went back to the queue. */
        RETURNED,
        /** Its owner is away and nobody covers, so it went back to the queue. */
        OWNER_AWAY,
        /** A coordinator asks the supervisor to look. */
        ESCALATED,
        /** A supervisor has to decide: all is tried, the person declined, moved or died. */
        REVIEW,
        /** Somebody who was given up is looked for again. */
        LOOK_AGAIN,
        /** A part of it needs no more work. */
        RECOVERED,
        /** It closed itself. */
        CLOSED,
        /** The person answered a text. */
        REPLIED,
        /** A text may or may not have reached the person, or did not. */
        TEXT_FAILED
    }
}
