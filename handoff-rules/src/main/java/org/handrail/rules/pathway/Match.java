package org.handrail.rules.pathway;

/** How a fact must be connected with what an expectation hangs on. Any clue concerns the same person. */
public enum Match implements Word {
    /** Names the referral, or names none and comes from the program that owes the answer. */
    SAME_REFERRAL("same referral"),
    /** Names another referral of the same handoff: the person was referred to several programs. */
    ANOTHER_REFERRAL("another referral"),
    /** Either of these two. */
    SAME_HANDOFF("same handoff"),
    /** Names the stay. */
    SAME_STAY("same stay"),
    /** Names another stay: the person came back. */
    ANOTHER_STAY("another stay"),
    /** Names the appointment. */
    SAME_APPOINTMENT("same appointment"),
    /** Names another appointment. */
    ANOTHER_APPOINTMENT("another appointment"),
    /** Names the enrolment, or names none. */
    SAME_ENROLMENT("same enrolment"),
    /** Names the check-in. */
    SAME_CHECK_IN("same check-in"),
    /** Names the consent. */
    SAME_CONSENT("same consent"),
    /** Names another consent. */
    ANOTHER_CONSENT("another consent"),
    /** Allows the program that was asked to be told. */
    COVERING_THE_RECIPIENT("covering the recipient"),
    /** Comes from the program that owes what is awaited. */
    SAME_PROGRAM("same program"),
    /** Comes from any program but that one. */
    ANOTHER_PROGRAM("another program"),
    /** Anything that concerns the person. */
    SAME_PERSON("same person");

    private final String word;

    Match(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
