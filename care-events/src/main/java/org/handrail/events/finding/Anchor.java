package org.handrail.events.finding;

import java.util.UUID;

/**
 * What a finding hangs on: the stay, referral, appointment, enrolment, check-in or consent, else the fact that opened it. It survives
 * re-posts and identity merges.
 *
 * @param kind what it is
 * @param id its pseudonym
 */
public record Anchor(Kind kind, UUID id) {

    /** What a finding can hang on. */
    public enum Kind {
        STAY,
        REFERRAL,
        APPOINTMENT,
        ENROLMENT,
        CHECK_IN,
        CONSENT,
        SUPPLY,
        FACT
    }
}
