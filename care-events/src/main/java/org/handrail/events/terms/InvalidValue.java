package org.handrail.events.terms;

import org.jspecify.annotations.Nullable;

/** A value that makes no sense in the domain: what is wrong with it, and what would be right. */
public final class InvalidValue extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String problem;
    private final String expected;

    public InvalidValue(String problem, String expected) {
        super(problem + "; expected " + expected);
        this.problem = problem;
        this.expected = expected;
    }

    /**
     * Refuses a number beyond its range; null is within any.
     *
     * @param name of the number, as on the wire
     * @throws InvalidValue when it is less than {@code least} or greater than {@code greatest}
     */
    public static void unlessWithin(String name, @Nullable Integer value, int least, int greatest) {
        if (value != null && (value < least || value > greatest)) {
            throw new InvalidValue(name + " is " + value, "a whole number from " + least + " to " + greatest);
        }
    }

    /** What is wrong: {@code "daysSupply is 0"}. */
    public String problem() {
        return problem;
    }

    /** What would be right: {@code "a whole number of days from 1 to 366"}. */
    public String expected() {
        return expected;
    }
}
