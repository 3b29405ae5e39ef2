package org.handrail.outreach.protocol;

import java.time.Instant;

/** What came about since the last happening by the mere passing of time, and is not written down yet. */
public record Lapse(Instant at, Kind kind) {

    /** What came about. */
    public enum Kind {
        /** Nobody claimed it in time. */
        UNCLAIMED,
        /** Its owner's step is overdue. */
        OVERDUE,
        /** Nothing was done, so it goes back to the queue. */
        RETURNED,
        /** Its owner is away, and nobody covers for them. */
        OWNER_AWAY,
        /** It is time to look again for somebody who was given up. */
        LOOK_AGAIN
    }

    /** As it counts once it is written down. */
    public Happening happening() {
        return switch (kind) {
            case UNCLAIMED, OVERDUE -> new Happening.Escalated(at);
            case RETURNED, OWNER_AWAY -> new Happening.Returned(at);
            case LOOK_AGAIN -> new Happening.Reopened(at, false);
        };
    }
}
