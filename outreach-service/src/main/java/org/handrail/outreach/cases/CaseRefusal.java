package org.handrail.outreach.cases;

/** Why something was not done to a case, and what to do next. */
public final class CaseRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What stood in the way. */
    public enum Kind {
        /** There is no such case. */
        UNKNOWN,
        /** Somebody or something changed it since it was looked at. */
        CHANGED,
        /** It is closed. */
        CLOSED,
        /** Somebody else works on it. */
        OWNED_BY_ANOTHER,
        /** Nobody works on it, so nobody can let go of it. */
        UNCLAIMED,
        /** The person may not be contacted like this, or not given up yet. */
        NOT_PERMITTED,
        /** Only a supervisor may do that. */
        SUPERVISORS_ONLY,
        /** The person is another team's. */
        NOT_YOURS,
        /** There is no such person, or nothing is known of them. */
        UNKNOWN_PERSON,
        /** What was said about it makes no sense. */
        INVALID
    }

    private final Kind kind;
    private final String next;

    /**
     * A refusal.
     *
     * @param what one sentence
     * @param next one sentence: what to do now
     */
    public CaseRefusal(Kind kind, String what, String next) {
        super(what);
        this.kind = kind;
        this.next = next;
    }

    /** What stood in the way. */
    public Kind kind() {
        return kind;
    }

    /** What to do now. */
    public String next() {
        return next;
    }
}
