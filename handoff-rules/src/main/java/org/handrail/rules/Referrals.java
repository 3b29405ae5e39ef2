package org.handrail.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.handrail.events.EventType;
import org.handrail.events.NamesReferral;
import org.handrail.events.ReferralRequested;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Anchor;
import org.handrail.events.terms.ReferralId;
import org.handrail.rules.pathway.Span;
import org.handrail.rules.pathway.TimeSaid;
import org.jspecify.annotations.Nullable;

/** The referrals of one journey, and which of them were made for the same handoff. */
final class Referrals {

    private static final TimeSaid START = new TimeSaid.Planned("start");
    private static final List<EventType> LEAVING =
            List.of(EventType.DETOX_COMPLETED, EventType.LEFT_AGAINST_ADVICE, EventType.DETOX_ENDED);

    private final Map<UUID, Fact> requests = new HashMap<>();
    private final Set<UUID> declined = new HashSet<>();
    private final Journey journey;
    private final Duration oneHandoff;

    Referrals(Journey journey, Duration oneHandoff) {
        this.journey = journey;
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

    /** The first request of each referral. */
    Collection<Fact> requests() {
        return requests.values();
    }

    /**
     * Whether what this fact plans lies soon enough after the person left the stay that the referral follows; nothing can be
     * said against it while no stay is named, or it has not ended.
     */
    boolean liesWithin(Span span, Fact fact, Expectation expectation) {
        Instant start = START.of(fact, expectation.pathway().daysSupply());
        Fact request = requests.get(expectation.anchor().id());
        Instant left = request == null ? null : left(Names.of(Anchor.Kind.STAY, request.event()));
        return start == null
                || left == null
                || !start.isAfter(span.end(
                        left,
                        fact.zone(),
                        expectation.pathway().calendars().of(fact.event().program())));
    }

    private @Nullable Instant left(@Nullable UUID stay) {
        for (EventType leaving : LEAVING) {
            for (Fact fact : journey.facts(leaving)) {
                if (stay != null && stay.equals(Names.of(Anchor.Kind.STAY, fact.event()))) {
                    return fact.happenedBy();
                }
            }
        }
        return null;
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
