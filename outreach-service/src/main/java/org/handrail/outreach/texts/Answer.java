package org.handrail.outreach.texts;

import java.util.Locale;
import java.util.Set;

/** What somebody answered to a text. */
enum Answer {
    /** No more texts. */
    STOP,
    /** Texts again. */
    START,
    /** Anything else: for a person to read. */
    WORDS;

    private static final Set<String> STOPS =
            Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "ALTO", "PARAR", "BASTA");
    private static final Set<String> STARTS = Set.of("START", "UNSTOP");

    /** Judged by its first word, since people write "stop please". */
    static Answer of(String text) {
        String first = text.strip().split("[^\\p{L}]+", 2)[0].toUpperCase(Locale.ROOT);
        if (STOPS.contains(first)) {
            return STOP;
        }
        return STARTS.contains(first) ? START : WORDS;
    }
}
