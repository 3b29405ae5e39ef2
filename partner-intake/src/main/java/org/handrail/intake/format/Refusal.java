package org.handrail.intake.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handrail.events.codec.UnreadableEvent;
import org.jspecify.annotations.Nullable;

/**
 * Why one event is not taken: precise enough to put it right, without quoting what may be personal.
 *
 * @param status the HTTP status it has on its own
 * @param pointer RFC 6901 JSON pointer to the place, empty for the whole
 * @param problem what is wrong
 * @param expected what would be right
 * @param at the place in what was posted where that is no JSON pointer: {@code column 5 (stayId)}, {@code header ce-type}, {@code line 1, column 7};
 *     null where the pointer says it all
 */
public record Refusal(
        int status,
        String pointer,
        String problem,
        String expected,
        @Nullable String at) {

    private static final Pattern PLACED = Pattern.compile("(.*) at (line \\d+, column \\d+)");
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int TOO_LARGE = 413;
    private static final int UNPROCESSABLE = 422;

    public Refusal(int status, String pointer, String problem, String expected) {
        this(status, pointer, problem, expected, null);
    }

    /** What the contract's reader refused. */
    public static Refusal of(UnreadableEvent unreadable) {
        int status = unreadable.pointer().isEmpty()
                ? BAD_REQUEST
                : unreadable.pointer().equals("/source") ? FORBIDDEN : UNPROCESSABLE;
        Matcher placed = PLACED.matcher(unreadable.problem());
        return placed.matches()
                ? new Refusal(status, unreadable.pointer(), placed.group(1), unreadable.expected(), placed.group(2))
                : new Refusal(status, unreadable.pointer(), unreadable.problem(), unreadable.expected());
    }

    /** It cannot be read at all. */
    public static Refusal unreadable(String problem, String expected) {
        return new Refusal(BAD_REQUEST, "", problem, expected);
    }

    /** It can be read and cannot stand. */
    public static Refusal invalid(String pointer, String problem, String expected) {
        return new Refusal(UNPROCESSABLE, pointer, problem, expected);
    }

    /** It is not this partner's to say. */
    public static Refusal forbidden(String pointer, String problem, String expected) {
        return new Refusal(FORBIDDEN, pointer, problem, expected);
    }

    /** One event is larger than any may be. */
    public static Refusal tooLarge(int mostBytes) {
        return new Refusal(TOO_LARGE, "", "too large", "at most " + mostBytes + " bytes an event");
    }

    /** The same with its place in what was posted. */
    public Refusal at(String place) {
        return new Refusal(status, pointer, problem, expected, place);
    }

    /** The same within a larger document. */
    Refusal under(String prefix) {
        return new Refusal(status, prefix + pointer, problem, expected, at);
    }
}
