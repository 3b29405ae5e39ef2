package org.handrail.events.codec;

/** A JSON text that is not an event we know: where, what is wrong, and what would be right. */
public final class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String pointer;
    private final String problem;
    private final String expected;

    public UnreadableEvent(String pointer, String problem, String expected) {
        super((pointer.isEmpty() ? "" : pointer + ": ") + problem + "; expected " + expected);
        this.pointer = pointer;
        this.problem = problem;
        this.expected = expected;
    }

    /** RFC 6901 JSON pointer to the place, empty for the whole. */
    public String pointer() {
        return pointer;
    }

    /** What is wrong, without quoting the value: it may be personal. */
    public String problem() {
        return problem;
    }

    /** What would be right. */
    public String expected() {
        return expected;
    }
}
