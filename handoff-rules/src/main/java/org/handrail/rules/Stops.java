package org.handrail.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.handrail.events.fact.Fact;
import org.handrail.rules.pathway.Opening;
import org.handrail.rules.pathway.Pause;
import org.handrail.rules.pathway.Span;
import org.jspecify.annotations.Nullable;

/** Finds when the clock of an expectation stood still, and moves its due instant accordingly. */
record Stops(Journey journey, Referrals referrals) {

    /** The expectation with all that stopped its clock before it ran out. */
    Expectation applied(Expectation expectation) {
        Expectation applied = expectation;
        if (!expectation.rule().pausedBy().isEmpty()) {
            Instant since = expectation.openedBy().happenedAt();
            for (Found next = next(applied, since); next != null; next = next(applied, since)) {
                applied = next.appliedTo(applied);
                since = next.stop.until();
            }
        }
        return applied;
    }

    /** The first that begins before the clock has run out, and ends after {@code since}. */
    private @Nullable Found next(Expectation expectation, Instant since) {
        Found first = null;
        Clues clues = new Clues(journey, referrals, expectation);
        for (Pause pause : expectation.rule().pausedBy()) {
            for (Fact begin : clues.all(pause.begin())) {
                Found found = stop(pause, begin, since, expectation);
                boolean counts = found.stop.until().isAfter(since)
                        && !found.stop.from().isAfter(expectation.due())
                        && found.stop.until().isAfter(found.stop.from());
                if (counts && (first == null || found.stop.from().isBefore(first.stop.from()))) {
                    first = found;
                }
            }
        }
        return first;
    }

    private Found stop(Pause pause, Fact begin, Instant since, Expectation expectation) {
        Instant from = begin.happenedAt().isBefore(since) ? since : begin.happenedAt();
        Instant said = pause.endsOn() == null
                ? null
                : pause.endsOn().of(begin, expectation.pathway().daysSupply());
        Fact end = firstEnd(pause, begin);
        if (said != null && (end == null || said.isBefore(end.happenedAt()))) {
            return new Found(pause, new Stop(begin, from, said, null));
        }
        Instant atLast = begin.happenedAt().plus(pause.atMost());
        return end == null || end.happenedBy().isAfter(atLast)
                ? new Found(pause, new Stop(begin, from, atLast, null))
                : new Found(pause, new Stop(begin, from, end.happenedBy(), end));
    }

    private @Nullable Fact firstEnd(Pause pause, Fact begin) {
        Fact first = null;
        for (Opening end : pause.ends()) {
            for (Fact fact : journey.facts(end.event())) {
                boolean ends = Journey.AS_IT_HAPPENED.compare(fact, begin) > 0
                        && end.where().holds(fact.event());
                if (ends && (first == null || Journey.AS_IT_HAPPENED.compare(fact, first) < 0)) {
                    first = fact;
                }
            }
        }
        return first;
    }

    private record Found(Pause pause, Stop stop) {

        Expectation appliedTo(Expectation before) {
            List<Stop> stops = new ArrayList<>(before.stops());
            stops.add(stop);
            Instant clock = !pause.anew() ? before.clock() : stop.until();
            return new Expectation(
                    before.rule(),
                    before.pathway(),
                    before.anchor(),
                    before.openedBy(),
                    before.standing(),
                    before.start(),
                    clock,
                    due(before, clock),
                    stops,
                    before.reached());
        }

        private Instant due(Expectation before, Instant clock) {
            Instant length = before.rule()
                    .window()
                    .within()
                    .end(clock, before.zone(), before.pathway().calendars().of(before.program()));
            return pause.anew()
                    ? length.plus(before.rule().window().grace())
                    : before.due().plus(stood(before.rule().window().within()));
        }

        /** Windows counted in days end with a day, so they are moved by whole ones. */
        private Duration stood(Span within) {
            Duration stood = Duration.between(stop.from(), stop.until());
            return within instanceof Span.Hours
                    ? stood
                    : Duration.ofDays(stood.plusDays(1).minusNanos(1).toDays());
        }
    }
}
