package org.handrail.insights.figures;

/** A question that makes no sense; the message says why. */
public final class RefusedQuestion extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String next;

    public RefusedQuestion(String what, String next) {
        super(what);
        this.next = next;
    }

    /** What to ask instead. */
    public String next() {
        return next;
    }
}
