package org.handrail.events.terms;

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

    /** What is wrong: {@code "daysSupply is 0"}. */
    public String problem() {
        return problem;
    }

    /** What would be right: {@code "a whole number of days from 1 to 366"}. */
    public String expected() {
        return expected;
    }
}
