package org.handrail.events.terms;

import java.util.regex.Pattern;

/** A program, a place and level of care: lower-case letters, digits and hyphens, 1 to 100, as the directory spells it. */
public record ProgramId(String value) implements Comparable<ProgramId> {

    /** How it is spelt. */
    public static final String SPELLING = "[a-z0-9][a-z0-9-]{0,99}";

    private static final Pattern SPELT = Pattern.compile(SPELLING);

    public ProgramId {
        if (!SPELT.matcher(value).matches()) {
            throw new InvalidValue("not a program id", "1 to 100 lower-case letters, digits and hyphens");
        }
    }

    @Override
    public int compareTo(ProgramId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
