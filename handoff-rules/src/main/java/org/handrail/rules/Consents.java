package org.handrail.rules;

import java.time.LocalDate;
import org.handrail.events.ConsentGiven;
import org.handrail.events.ConsentRevoked;
import org.handrail.events.EventType;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.ConsentId;
import org.jspecify.annotations.Nullable;

/** The consents of a journey. */
record Consents(Journey journey) {

    /** Whether this consent still holds on the day on which what needs it happened, and was not revoked by then. */
    boolean inForce(Fact consent, Fact needed) {
        return consent.event() instanceof ConsentGiven given
                && !isOver(given.expires(), needed.day())
                && !isRevoked(given.consent(), needed);
    }

    private static boolean isOver(@Nullable LocalDate expires, LocalDate day) {
        return expires != null && day.isAfter(expires);
    }

    private boolean isRevoked(ConsentId consent, Fact needed) {
        for (Fact fact : journey.facts(EventType.CONSENT_REVOKED)) {
            if (fact.event() instanceof ConsentRevoked revoked
                    && revoked.consent().equals(consent)
                    && !fact.happenedAt().isAfter(needed.happenedAt())) {
                return true;
            }
        }
        return false;
    }
}
