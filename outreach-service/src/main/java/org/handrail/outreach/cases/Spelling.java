package org.handrail.outreach.cases;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.handrail.outreach.cases.CaseRefusal.Kind;

/** The closed lists as they stand outside: lower case with hyphens, as in the contract. */
public final class Spelling {

    private Spelling() {}

    /** {@code NO_ANSWER} as {@code no-answer}. */
    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The value spelled like this.
     *
     * @throws CaseRefusal when there is none; it says which there are
     */
    public static <E extends Enum<E>> E read(Class<E> type, String field, String text) {
        E[] all = type.getEnumConstants();
        return Arrays.stream(all)
                .filter(each -> of(each).equals(text))
                .findFirst()
                .orElseThrow(() -> new CaseRefusal(
                        Kind.INVALID,
                        "This " + field + " is not known.",
                        Arrays.stream(all).map(Spelling::of).collect(Collectors.joining(", ", "Use one of: ", "."))));
    }
}
