package org.handrail.journal;

/** What became of a draft. */
public enum Outcome {

    /** New, and in the journal once the transaction commits. */
    ACCEPTED,

    /** The journal has it already, word for word as parsed. */
    DUPLICATE,

    /** The journal has something else under this id; that stays. */
    CONFLICT
}
