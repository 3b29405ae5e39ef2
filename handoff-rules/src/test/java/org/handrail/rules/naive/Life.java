package org.handrail.rules.naive;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.handrail.events.CareEvent;
import org.handrail.events.FollowsStay;
import org.handrail.events.NamesAppointment;
import org.handrail.events.NamesCheckIn;
import org.handrail.events.NamesConsent;
import org.handrail.events.NamesReferral;
import org.handrail.events.NamesStay;
import org.handrail.events.ReferralRequested;
import org.handrail.events.Retracted;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/** What stands of all that was heard of a person, in the order in which it happened. */
final class Life {

    /** Referrals that follow no stay are one handoff where the same program sent them within this time (decision 012). */
    private static final Duration ONE_HANDOFF = Duration.ofDays(14);

    private static final Comparator<Fact> AS_IT_HAPPENED = Comparator.comparing(Fact::happenedAt)
            .thenComparing(Fact::receivedAt)
            .thenComparing(fact -> fact.id().value());

    final List<Fact> facts;

    private Life(List<Fact> facts) {
        this.facts = facts;
    }

    static Life of(Collection<Fact> heard) {
        List<Fact> once = new ArrayList<>();
        for (Fact fact : heard) {
            if (once.stream().noneMatch(other -> other.id().equals(fact.id()))) {
                once.add(fact);
            }
        }
        once.sort(Comparator.comparing(Fact::receivedAt)
                .thenComparing(fact -> fact.id().value()));
        List<Fact> standing = new ArrayList<>(once);
        for (int i = once.size() - 1; i >= 0; i--) {
            Fact retraction = once.get(i);
            if (retraction.event() instanceof Retracted(var target) && standing.contains(retraction)) {
                int last = i;
                standing.removeIf(fact -> fact.id().equals(target)
                        && fact.source().equals(retraction.source())
                        && (once.indexOf(fact) < last || !(fact.event() instanceof Retracted)));
            }
        }
        standing.sort(AS_IT_HAPPENED);
        return new Life(standing);
    }

    /** The facts of one kind, as they happened. */
    List<Fact> all(Class<? extends CareEvent> kind) {
        List<Fact> all = new ArrayList<>();
        for (Fact fact : facts) {
            if (kind.isInstance(fact.event())) {
                all.add(fact);
            }
        }
        return all;
    }

    /** The first request of this referral. */
    @Nullable
    Fact request(@Nullable UUID referral) {
        for (Fact fact : all(ReferralRequested.class)) {
            if (referral != null && referral.equals(named(fact))) {
                return fact;
            }
        }
        return null;
    }

    /** By when it happened; of two at once the one that was heard first. */
    static boolean isBefore(Fact one, Fact other) {
        return AS_IT_HAPPENED.compare(one, other) < 0;
    }

    /** For each thing named, the first fact that passes, in the order in which they happened. */
    Map<UUID, Fact> firsts(Function<Fact, @Nullable UUID> name, Predicate<Fact> which) {
        Map<UUID, Fact> firsts = new LinkedHashMap<>();
        for (Fact fact : facts) {
            UUID named = which.test(fact) ? name.apply(fact) : null;
            if (named != null) {
                firsts.putIfAbsent(named, fact);
            }
        }
        return firsts;
    }

    /** The last fact that passes and names this, or another. */
    Fact last(UUID of, Function<Fact, @Nullable UUID> name, Predicate<Fact> which, Fact other) {
        Fact last = other;
        for (Fact fact : facts) {
            last = which.test(fact) && of.equals(name.apply(fact)) ? fact : last;
        }
        return last;
    }

    static boolean isStay(@Nullable UUID stay, Fact fact) {
        return stay != null && stay.equals(stay(fact));
    }

    /** The stay that this fact names or follows. */
    static @Nullable UUID stay(Fact fact) {
        return switch (fact.event()) {
            case NamesStay names -> names.stay().value();
            case FollowsStay follows
            when follows.stay() != null -> follows.stay().value();
            default -> null;
        };
    }

    static @Nullable UUID appointment(Fact fact) {
        return fact.event() instanceof NamesAppointment names
                ? names.appointment().value()
                : null;
    }

    static @Nullable UUID checkIn(Fact fact) {
        return fact.event() instanceof NamesCheckIn names ? names.checkIn().value() : null;
    }

    static @Nullable UUID consent(Fact fact) {
        return fact.event() instanceof NamesConsent names ? names.consent().value() : null;
    }

    /** The referral that this fact names. */
    static @Nullable UUID named(Fact fact) {
        return fact.event() instanceof NamesReferral names && names.referral() != null
                ? names.referral().value()
                : null;
    }

    static boolean isOf(@Nullable ProgramId program, Fact fact) {
        return program != null && program.equals(fact.event().program());
    }

    /** Names this referral, or none and comes from this program. */
    static boolean belongsTo(UUID referral, @Nullable ProgramId asked, Fact fact) {
        UUID named = named(fact);
        return named == null ? isOf(asked, fact) : named.equals(referral);
    }

    /** Whether these are two referrals of one handoff. */
    boolean oneHandoff(UUID one, @Nullable UUID other) {
        if (other == null || one.equals(other)) {
            return false;
        }
        Fact first = request(one);
        Fact second = request(other);
        if (first == null || second == null) {
            return false;
        }
        ReferralRequested asked = (ReferralRequested) first.event();
        ReferralRequested askedToo = (ReferralRequested) second.event();
        if (asked.stay() != null && askedToo.stay() != null) {
            return asked.stay().equals(askedToo.stay());
        }
        Duration apart =
                Duration.between(first.happenedAt(), second.happenedAt()).abs();
        return asked.program().equals(askedToo.program()) && apart.compareTo(ONE_HANDOFF) <= 0;
    }

    /** When both requests and the fact itself were heard: only then it was known that it belongs here. */
    Instant connected(UUID one, UUID other, Fact fact) {
        Instant known = fact.receivedAt();
        for (UUID referral : List.of(one, other)) {
            Fact request = request(referral);
            if (request != null && request.receivedAt().isAfter(known)) {
                known = request.receivedAt();
            }
        }
        return known;
    }
}
