package org.handrail.local.machine;

/** Why a command cannot go on, in one line for the person who gave it. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * A refusal in these words.
     *
     * @param line what is wrong and what to do about it, without a line break
     */
    public Refusal(String line) {
        super(line, null, false, false);
    }

    /** The line to print. */
    public String line() {
        return String.valueOf(getMessage());
    }
}
