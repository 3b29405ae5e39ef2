package org.handrail.intake.state;

import java.util.Locale;

/** How the values of closed lists are written in answers: as in events, lower case with hyphens. */
public final class Word {

    private Word() {}

    /** {@code LEFT_AGAINST_ADVICE} is {@code left-against-advice}. */
    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
