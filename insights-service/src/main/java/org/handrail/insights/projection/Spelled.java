package org.handrail.insights.projection;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the words of the contract stand in the tables: as on the wire. */
public final class Spelled {

    private Spelled() {}

    /** {@code DUE_SOON} as {@code due-soon}. */
    public static String of(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The same, where there may be none. */
    static @Nullable String orNull(@Nullable Enum<?> word) {
        return word == null ? null : of(word);
    }
}
