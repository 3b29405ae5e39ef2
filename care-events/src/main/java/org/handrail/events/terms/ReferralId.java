package org.handrail.events.terms;

import java.util.UUID;

/** One referral of a person from one program to another. */
public record ReferralId(UUID value) implements Pseudonym {

    @Override
    public String toString() {
        return value.toString();
    }
}
