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

    Clues(Journey journey, Referrals referrals, Expectation expectation) {
        this.journey = journey;
        this.referrals = referrals;
        this.expectation = expectation;
        this.connections = new Connections(expectation, referrals);
    }

    /**
     * The first evidence this clue finds that passes.
     *
     * @param miss the reported miss that it would make good, if it counts for that reason alone
     * @param happenedBy later facts are not looked at
     */
    @Nullable
    Evidence first(Clue clue, @Nullable Fact miss, Instant happenedBy, Predicate<Evidence> passes) {
        List<Fact> facts = journey.facts(clue.event());
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
                Evidence evidence = new Evidence(fact, connections.knownSince(clue.match(), fact), miss);
                if (passes.test(evidence)) {
                    return evidence;
                }
            }
        }
        return null;
    }

    /** The facts that fit this clue, as they happened. */
    List<Fact> all(Clue clue) {
        List<Fact> facts = journey.facts(clue.event());
        if (facts.isEmpty()) {
            return List.of();
        }
        Instant from = from(clue.from());
        List<Fact> fitting = new ArrayList<>();
        for (Fact fact : facts.subList(Journey.firstFrom(facts, from), facts.size())) {
            if (fits(clue, fact, from)) {
                fitting.add(fact);
            }
        }
        return fitting;
    }

    private boolean fits(Clue clue, Fact fact, Instant from) {
        return !fact.happenedBy().isBefore(from) && connections.hold(clue.match(), fact) && isTrue(clue.only(), fact);
    }

    /** Whether a later move makes this void: what came before a new start was about the old one. */
    boolean isVoid(Clue clue, Fact fact) {
        return expectation.moved()
                && !(clue.from() instanceof From.AnyTime)
                && fact.happenedBy().isBefore(expectation.standing().happenedAt());
    }

    private Instant from(From from) {
        return switch (from) {
            case From.AnyTime() -> Instant.MIN;
            case From.Opening() -> opening();
            case From.Start() -> expectation.start();
            case From.Request() -> request().happenedAt();
            case From.Day(int number) -> beginningOfDay(number);
        };
    }

    /** After a move, what happened before it counts only on the day of the new start. */
    private Instant opening() {
        Instant standing = expectation.standing().happenedAt();
        Instant day = beginningOfDay(0);
        return expectation.moved() && day.isBefore(standing) ? day : standing;
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
        };
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
