package org.handrail.outreach.texts;

import java.util.List;
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

    /** The words that 47 CFR 64.1200(a)(10) names, those that gateways know, and their like in Spanish. */
    private static final Set<String> STOPS = Set.of(
            "STOP", "STOPALL", "OPTOUT", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "ALTO", "PARAR", "BASTA");

    private static final Set<String> STARTS = Set.of("START", "UNSTOP");

    /** Judged by its first word, whatever stands before it, since people write "stop please", "(Stop)" and "opt out". */
    static Answer of(String text) {
        String first = words(text).getFirst();
        if (STOPS.contains(first)) {
            return STOP;
        }
        return STARTS.contains(first) ? START : WORDS;
    }

    /** Whether there is more in it than the word it is judged by: "cancel my appointment" is for a person to read, too. */
    static boolean saysMore(String text) {
        return words(text).size() > 1;
    }

    private static List<String> words(String text) {
        String plain = text.replaceFirst("^[^\\p{L}]+", "").toUpperCase(Locale.ROOT);
        return List.of(plain.replaceFirst("^OPT[^\\p{L}]+OUT\\b", "OPTOUT")
                .replaceFirst("[^\\p{L}]+$", "")
                .split("[^\\p{L}]+", -1));
    }
}
