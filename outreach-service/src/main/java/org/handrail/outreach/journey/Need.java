package org.handrail.outreach.journey;

import java.time.Instant;
import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody should have before they leave detox.
 *
 * @param at when it is: of an appointment its beginning; null where it has no time
 * @param with the program that is to take the person, or null
 */
public record Need(
        Kind kind,
        Standing standing,
        @Nullable Instant at,
        @Nullable ProgramId with) {

    /** What it is. Sources: domain.md, rows 1, 4, 5, 16 and 22. */
    public enum Kind {
        /** A program was asked to take over. */
        REFERRAL,
        /** One said yes. */
        PLACE,
        /** They are expected somewhere soon after leaving. */
        FIRST_APPOINTMENT,
        /** Medication for opioid use disorder that lasts until the next program's. */
        BRIDGING_MEDICATION,
        /** Naloxone in the person's own hands. */
        NALOXONE
    }

    /** How it stands. */
    public enum Standing {
        /** It is there, or arranged. */
        THERE,
        /** It was asked for, and no answer has come. */
        ASKED,
        /** It is there, but later than it should be. */
        TOO_LATE,
        /** The person does not want it, or it is not for them; that is on record. */
        NOT_WANTED,
        /** Nothing is known of it. */
        MISSING
    }

    static Need of(Kind kind, Standing standing) {
        return new Need(kind, standing, null, null);
    }

    /** Whether somebody should see to it. */
    public boolean isLacking() {
        return switch (standing) {
            case ASKED, TOO_LATE, MISSING -> true;
            case THERE, NOT_WANTED -> false;
        };
    }
}
