package org.handrail.outreach.cases;

/** Why a coordinator says that one finding needs no more work, though no partner says so. */
public enum ExcuseReason {
    /** What was awaited is not needed any more. */
    NOT_NEEDED,
    /** It was done elsewhere, or another way, and nothing tells so. */
    DONE_OTHERWISE,
    /** The person does not want this, and wants the rest. */
    NOT_WANTED,
    /** What a partner posted was wrong. */
    REPORTED_IN_ERROR,
    /** None of these; the note says what. */
    OTHER;

    /** Whether the reason says nothing without a note. */
    public boolean needsNote() {
        return this == OTHER;
    }
}
