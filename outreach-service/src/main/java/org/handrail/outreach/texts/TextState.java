package org.handrail.outreach.texts;

/** What became of a text. It counts as a contact unless it is known not to have gone out. */
public enum TextState {
    /** Written down, about to be sent. */
    RECORDED,
    /** The gateway has it. */
    SENT,
    /** The gateway did not take it. */
    REFUSED,
    /** It never left: nobody listened. */
    UNSENT,
    /** No gateway is configured: it stands on the outbox page. */
    KEPT,
    /** It may or may not have gone out; it is not sent again. */
    IN_DOUBT;

    /** Whether the person may have it. */
    boolean mayHaveArrived() {
        return this == SENT || this == IN_DOUBT || this == RECORDED || this == KEPT;
    }
}
