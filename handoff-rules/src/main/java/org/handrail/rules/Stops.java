package org.handrail.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.handrail.events.fact.Fact;
import org.handrail.rules.pathway.BusinessCalendar;
import org.handrail.rules.pathway.Opening;
import org.handrail.rules.pathway.Pause;
import org.handrail.rules.pathway.Span;
import org.handrail.rules.pathway.Window;
import org.jspecify.annotations.Nullable;

/** Finds when the clock of an expectation stood still, and moves its due instant accordingly. */
record Stops(Journey journey, Referrals referrals) {

    /** The expectation with all that stopped its clock before it ran out. */
    Expectation applied(Expectation expectation) {
        Expectation applied = expectation;
        if (!expectation.rule().pausedBy().isEmpty()) {
            Instant since = later(
                    expectation.openedBy().happenedAt(), expectation.standing().happenedAt());
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
            return new Found(pause, new Stop(begin, from, said, null, false));
        }
        Instant atLast = begin.happenedAt().plus(pause.atMost());
        return end == null || end.happenedBy().isAfter(atLast)
                ? new Found(pause, new Stop(begin, from, atLast, null, false))
                : new Found(pause, new Stop(begin, from, end.happenedBy(), end, false));
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

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private record Found(Pause pause, Stop stop) {

        Expectation appliedTo(Expectation before) {
            Instant due = later(before.due(), due(before));
            List<Stop> stops = new ArrayList<>(before.stops());
            stops.add(stop.moving(due.isAfter(before.due())));
            return new Expectation(
                    before.rule(),
                    before.pathway(),
                    before.anchor(),
                    before.openedBy(),
                    before.standing(),
                    before.owes(),
                    before.start(),
                    due,
                    stops,
                    before.reached());
        }

        /** What begins anew long before it was due anyway, such as a supply that lasts for weeks, is due no sooner for that. */
        private Instant due(Expectation before) {
            Window window = before.rule().window();
            if (!pause.anew()) {
                return before.due().plus(stood(window.within()));
            }
            BusinessCalendar calendar = before.pathway().calendars().of(before.program());
            return window.within().end(stop.until(), before.zone(), calendar).plus(window.grace());
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
