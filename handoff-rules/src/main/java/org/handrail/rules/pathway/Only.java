package org.handrail.rules.pathway;

/** What else must be true of a fact for it to count. */
public enum Only implements Word {
    /** Nothing else. */
    ANY("any"),
    /** An attempt in which the person was in two-way contact with us; an attempt alone says nothing of them. */
    A_CONTACT("a contact"),
    /** Nothing of the same kind happened earlier for the expectation's own referral: the first one counts. */
    THE_FIRST("the first"),
    /** The referral it names has not been declined, so somebody is still asked. */
    NOT_DECLINED("not declined"),
    /** It happened after what set the window, which therefore is no evidence of itself. */
    LATER("later"),
    /** A consent that is neither revoked nor over when what needs it happens. */
    IN_FORCE("in force"),
    /** It did not happen after a reported miss: clearing up afterwards does not undo that. */
    BEFORE_A_MISS("before a miss");

    private final String word;

    Only(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
