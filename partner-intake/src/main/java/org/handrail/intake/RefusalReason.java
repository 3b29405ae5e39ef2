package org.handrail.intake;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why an event was not taken, in few words: what its partner has to look at. */
enum RefusalReason {
    /** It is no event, or the post around it cannot be read. */
    UNREADABLE,
    TOO_LARGE,
    /** It is not this partner's to say. */
    NOT_THEIRS,
    TYPE,
    TIME,
    SUBJECT,
    DATA,
    /** Something else around the data. */
    ENVELOPE;

    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int TOO_LARGE_STATUS = 413;

    /** The field of an event that a pointer leads into, also where the event is one of an array. */
    private static final Pattern FIELD = Pattern.compile("(?:/\\d+)?/(type|time|subject|data)(?:/.*)?");

    /** The reason of a refusal with this status whose place this is (RFC 6901). */
    static RefusalReason of(int status, String pointer) {
        return switch (status) {
            case BAD_REQUEST -> UNREADABLE;
            case FORBIDDEN -> NOT_THEIRS;
            case TOO_LARGE_STATUS -> TOO_LARGE;
            default -> {
                Matcher field = FIELD.matcher(pointer);
                yield field.matches() ? valueOf(field.group(1).toUpperCase(Locale.ROOT)) : ENVELOPE;
            }
        };
    }

    /** As a label. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
