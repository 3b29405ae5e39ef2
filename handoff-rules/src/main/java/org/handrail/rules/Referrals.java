package org.handrail.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.handrail.events.EventType;
import org.handrail.events.NamesReferral;
import org.handrail.events.ReferralRequested;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.ReferralId;
import org.jspecify.annotations.Nullable;

/** The referrals of one journey, and which of them were made for the same handoff. */
final class Referrals {

    private final Map<UUID, Fact> requests = new HashMap<>();
    private final Set<UUID> declined = new HashSet<>();
    private final Duration oneHandoff;

    Referrals(Journey journey, Duration oneHandoff) {
        this.oneHandoff = oneHandoff;
        journey.facts(EventType.REFERRAL_REQUESTED).forEach(fact -> requests.putIfAbsent(named(fact), fact));
        journey.facts(EventType.REFERRAL_DECLINED).forEach(fact -> declined.add(named(fact)));
    }

    /** The referral this fact names, or null where it names none. */
    static @Nullable UUID named(Fact fact) {
        ReferralId referral = fact.event() instanceof NamesReferral names ? names.referral() : null;
        return referral == null ? null : referral.value();
    }

    /** The first request of this referral, or null where none is known. */
    @Nullable
    Fact request(UUID referral) {
        return requests.get(referral);
    }

    /** When the later of two requests was heard; long ago where neither is known. */
    Instant bothHeard(UUID one, UUID other) {
        Instant first = heard(one);
        Instant second = heard(other);
        return first.isAfter(second) ? first : second;
    }

    private Instant heard(UUID referral) {
        Fact request = requests.get(referral);
        return request == null ? Instant.MIN : request.receivedAt();
    }

    /** Whether the program asked said no. */
    boolean declined(@Nullable UUID referral) {
        return declined.contains(referral);
    }

    /** Whether two different referrals ask for one and the same handoff. */
    boolean sameHandoff(UUID one, UUID other) {
        Fact first = requests.get(one);
        Fact second = requests.get(other);
        return first != null && second != null && !one.equals(other) && sameHandoff(first, second);
    }

    /** The same stay where both follow one, else the same program close in time. */
    private boolean sameHandoff(Fact first, Fact second) {
        if (!(first.event() instanceof ReferralRequested asked)
                || !(second.event() instanceof ReferralRequested askedToo)) {
            return false;
        }
        if (asked.stay() != null && askedToo.stay() != null) {
            return asked.stay().equals(askedToo.stay());
        }
        Duration apart =
                Duration.between(first.happenedAt(), second.happenedAt()).abs();
        return asked.program().equals(askedToo.program()) && apart.compareTo(oneHandoff) <= 0;
    }
}
