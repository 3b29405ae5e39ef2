package org.handrail.rules;

import java.time.Instant;
import java.util.function.Predicate;
import java.util.stream.Stream;
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

    /** The facts that fit this clue, as they happened. */
    Stream<Fact> of(Clue clue) {
        Instant from = from(clue.from());
        return journey.facts(clue.event(), from).stream()
                .filter(fact -> !fact.happenedBy().isBefore(from))
                .filter(fact -> connections.hold(clue.match(), fact))
                .filter(isTrueOf(clue.only()));
    }

    /** The facts that fit this clue as evidence, each on its own or as the answer to a reported miss. */
    Stream<Evidence> evidence(Clue clue, @Nullable Fact miss) {
        return of(clue).map(fact -> new Evidence(fact, connections.knownSince(clue.match(), fact), miss));
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
        return expectation
                .start()
                .atZone(expectation.zone())
                .toLocalDate()
                .plusDays(number)
                .atStartOfDay(expectation.zone())
                .toInstant();
    }

    /** Whether it is a miss that comes first is for the {@link Account} to say, which knows them. */
    private Predicate<Fact> isTrueOf(Only only) {
        return switch (only) {
            case ANY, BEFORE_A_MISS -> fact -> true;
            case A_CONTACT ->
                fact -> fact.event() instanceof AttemptLogged attempt
                        && attempt.outcome().isContact();
            case NOT_DECLINED -> fact -> !referrals.declined(Referrals.named(fact));
            case THE_FIRST -> this::isTheFirst;
        };
    }

    private boolean isTheFirst(Fact fact) {
        return journey.facts(EventType.of(fact.event())).stream()
                .takeWhile(other -> Journey.AS_IT_HAPPENED.compare(other, fact) < 0)
                .noneMatch(other -> connections.hold(Match.SAME_REFERRAL, other));
    }
}
