package org.handrail.rules;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.handrail.events.AttemptLogged;
import org.handrail.events.EventType;
import org.handrail.events.fact.Fact;
import org.handrail.rules.pathway.Clue;
import org.handrail.rules.pathway.From;
import org.handrail.rules.pathway.Match;
import org.handrail.rules.pathway.Only;
import org.jspecify.annotations.Nullable;

/** Finds the facts of a journey that bear on one expectation. */
final class Clues {

    private final Journey journey;
    private final Referrals referrals;
    private final Expectation expectation;
    private final Connections connections;
    private final Consents consents;

    Clues(Journey journey, Referrals referrals, Expectation expectation) {
        this.journey = journey;
        this.referrals = referrals;
        this.expectation = expectation;
        this.connections = new Connections(expectation, referrals);
        this.consents = new Consents(journey);
    }

    /**
     * The first evidence this clue finds that passes; where it takes several facts, each of them has to.
     *
     * @param miss the reported miss that it would make good, if it counts for that reason alone
     * @param happenedBy later facts are not looked at
     */
    @Nullable
    Evidence first(Clue clue, @Nullable Fact miss, Instant happenedBy, Predicate<Evidence> passes) {
        if (clue.times() > 1) {
            return several(clue, miss, happenedBy, passes);
        }
        Evidence first = null;
        for (EventType event : clue.events()) {
            first = Evidence.earlier(first, first(event, clue, miss, happenedBy, passes));
        }
        return first;
    }

    private @Nullable Evidence first(
            EventType event, Clue clue, @Nullable Fact miss, Instant happenedBy, Predicate<Evidence> passes) {
        List<Fact> facts = journey.facts(event);
        if (facts.isEmpty()) {
            return null;
        }
        Instant from = from(clue.from());
        for (int i = Journey.firstFrom(facts, from); i < facts.size(); i++) {
            Fact fact = facts.get(i);
            if (fact.happenedAt().isAfter(happenedBy)) {
                return null;
            }
            if (fits(clue, fact, from)) {
                Evidence evidence = Evidence.of(fact, connections.knownSince(clue.match(), fact), miss);
                if (passes.test(evidence)) {
                    return evidence;
                }
            }
        }
        return null;
    }

    private @Nullable Evidence several(Clue clue, @Nullable Fact miss, Instant happenedBy, Predicate<Evidence> passes) {
        List<Evidence> each = all(clue).stream()
                .filter(fact -> !fact.happenedAt().isAfter(happenedBy))
                .map(fact -> Evidence.of(fact, connections.knownSince(clue.match(), fact), miss))
                .filter(passes)
                .limit(clue.times())
                .toList();
        return each.size() < clue.times() ? null : Evidence.ofAll(each);
    }

    /** The facts that fit this clue, as they happened. */
    List<Fact> all(Clue clue) {
        List<Fact> fitting = new ArrayList<>();
        for (EventType event : clue.events()) {
            List<Fact> facts = journey.facts(event);
            if (!facts.isEmpty()) {
                Instant from = from(clue.from());
                for (Fact fact : facts.subList(Journey.firstFrom(facts, from), facts.size())) {
                    if (fits(clue, fact, from)) {
                        fitting.add(fact);
                    }
                }
            }
        }
        if (clue.events().size() > 1) {
            fitting.sort(Journey.AS_IT_HAPPENED);
        }
        return fitting;
    }

    /** Until when the latest of what was taken for evidence in time passed for it; null where nothing turned out otherwise. */
    @Nullable
    Instant passedUntil(Clue clue, Predicate<Evidence> passes) {
        Instant until = null;
        if (clue.lying() != null) {
            for (EventType event : clue.events()) {
                for (Fact fact : journey.facts(event)) {
                    Instant since = referrals.tooFarSince(clue.lying(), fact, expectation);
                    if (since != null && (until == null || since.isAfter(until)) && passed(clue, fact, passes)) {
                        until = since;
                    }
                }
            }
        }
        return until;
    }

    private boolean passed(Clue clue, Fact fact, Predicate<Evidence> passes) {
        return fitsButForItsTime(clue, fact, from(clue.from()))
                && passes.test(Evidence.of(fact, connections.knownSince(clue.match(), fact), null));
    }

    private boolean fits(Clue clue, Fact fact, Instant from) {
        return fitsButForItsTime(clue, fact, from)
                && (clue.lying() == null || referrals.tooFarSince(clue.lying(), fact, expectation) == null);
    }

    private boolean fitsButForItsTime(Clue clue, Fact fact, Instant from) {
        return !fact.happenedBy().isBefore(from)
                && (clue.until() == null || !fact.happenedAt().isAfter(expectation.after(clue.until())))
                && clue.where().holds(fact.event())
                && connections.hold(clue.match(), fact)
                && isTrue(clue.only(), fact);
    }

    /** Whether a later move makes this void: what came before a new start was about the old one. */
    boolean isVoid(Clue clue, Fact fact) {
        return expectation.moved()
                && !(clue.from() instanceof From.AnyTime || clue.from() instanceof From.Beginning)
                && fact.happenedBy().isBefore(expectation.standing().happenedAt());
    }

    private Instant from(From from) {
        return switch (from) {
            case From.AnyTime() -> Instant.MIN;
            case From.Opening() -> opening();
            case From.Beginning() -> expectation.openedBy().happenedAt();
            case From.Start() -> expectation.start();
            case From.Request() -> request().happenedAt();
            case From.Day(int number) -> beginningOfDay(number);
            case From.Hour(var time, var exclusive) ->
                exclusive
                        ? expectation.start().plus(time).plusNanos(1)
                        : expectation.start().plus(time);
        };
    }

    /** After a move, what happened before it counts only on the day of the new start. */
    private Instant opening() {
        Instant standing = expectation.standing().happenedAt();
        if (!expectation.moved()) {
            return standing;
        }
        Instant day = beginningOfDay(0);
        return day.isBefore(standing) ? day : standing;
    }

    private Fact request() {
        Fact request = referrals.request(expectation.anchor().id());
        return request == null ? expectation.openedBy() : request;
    }

    private Instant beginningOfDay(int number) {
        ZoneId zone = expectation.zone();
        return expectation
                .start()
                .atZone(zone)
                .toLocalDate()
                .plusDays(number)
                .atStartOfDay(zone)
                .toInstant();
    }

    /** Whether it is a miss that comes first is for the {@link Account} to say, which knows them. */
    private boolean isTrue(Only only, Fact fact) {
        return switch (only) {
            case ANY, BEFORE_A_MISS -> true;
            case A_CONTACT ->
                fact.event() instanceof AttemptLogged attempt
                        && attempt.outcome().isContact();
            case NOT_DECLINED -> !referrals.declined(Referrals.named(fact));
            case THE_FIRST -> isTheFirst(fact);
            case IN_FORCE -> consents.inForce(fact, expectation.openedBy());
            case LATER -> isLater(fact);
        };
    }

    /** Whether it happened after what set the window. */
    boolean isLater(Fact fact) {
        return Journey.AS_IT_HAPPENED.compare(fact, expectation.standing()) > 0;
    }

    private boolean isTheFirst(Fact fact) {
        for (Fact other : journey.facts(EventType.of(fact.event()))) {
            if (Journey.AS_IT_HAPPENED.compare(other, fact) >= 0) {
                return true;
            }
            if (connections.hold(Match.SAME_REFERRAL, other)) {
                return false;
            }
        }
        return true;
    }
}
