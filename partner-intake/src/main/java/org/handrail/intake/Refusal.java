package org.handrail.intake;

import org.handrail.events.codec.UnreadableEvent;

/**
 * Why one event is not taken: precise enough to put it right, without quoting what may be personal.
 *
 * @param status the HTTP status it has on its own
 * @param pointer RFC 6901 JSON pointer to the place, empty for the whole
 * @param problem what is wrong
 * @param expected what would be right
 */
public record Refusal(int status, String pointer, String problem, String expected) {

    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int UNPROCESSABLE = 422;

    static Refusal of(UnreadableEvent unreadable) {
        int status = unreadable.pointer().isEmpty()
                ? BAD_REQUEST
                : unreadable.pointer().equals("/source") ? FORBIDDEN : UNPROCESSABLE;
        return new Refusal(status, unreadable.pointer(), unreadable.problem(), unreadable.expected());
    }

    static Refusal invalid(String pointer, String problem, String expected) {
        return new Refusal(UNPROCESSABLE, pointer, problem, expected);
    }

    static Refusal forbidden(String pointer, String problem, String expected) {
        return new Refusal(FORBIDDEN, pointer, problem, expected);
    }
}
