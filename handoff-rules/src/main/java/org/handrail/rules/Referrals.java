package org.handrail.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
import org.handrail.rules.pathway.BusinessCalendar;
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
        return later(heard(one), heard(other));
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
     * Since when it is known that what this fact plans lies too long after the person left the stay that the referral follows;
     * null where it does not. Nothing can be said against it while no stay is named, or it has not ended.
     */
    @Nullable
    Instant tooFarSince(Span span, Fact fact, Expectation expectation) {
        Instant start = START.of(fact, expectation.pathway().daysSupply());
        Fact request = requests.get(expectation.anchor().id());
        UUID stay = request == null ? null : Names.of(Anchor.Kind.STAY, request.event());
        if (start == null || request == null || stay == null) {
            return null;
        }
        BusinessCalendar calendar =
                expectation.pathway().calendars().of(fact.event().program());
        Instant since = null;
        for (Fact left : endsOf(stay)) {
            if (start.isAfter(span.end(left.happenedBy(), fact.zone(), calendar))) {
                Instant known = later(left.receivedAt(), request.receivedAt());
                since = since == null || known.isBefore(since) ? known : since;
            }
        }
        return since;
    }

    private List<Fact> endsOf(UUID stay) {
        List<Fact> ends = new ArrayList<>();
        for (EventType leaving : LEAVING) {
            for (Fact fact : journey.facts(leaving)) {
                if (stay.equals(Names.of(Anchor.Kind.STAY, fact.event()))) {
                    ends.add(fact);
                }
            }
        }
        return ends;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
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
