package org.handrail.rules;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.handrail.events.fact.Fact;
import org.handrail.rules.pathway.Clue;
import org.handrail.rules.pathway.Miss;
import org.handrail.rules.pathway.Only;
import org.handrail.rules.pathway.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What was heard of one expectation. Long lives hold many facts and little of it matters, so no more of them is looked at than
 * is asked for.
 *
 * @param rule the rule that is expected to be met
 * @param clues finds the facts
 * @param misses the reports that it did not come about, as they happened
 */
record Account(Rule rule, Clues clues, List<Fact> misses) {

    /** What was heard of an expectation of this rule. */
    static Account of(Expectation expectation, Clues clues) {
        return new Account(expectation.rule(), clues, misses(expectation, clues));
    }

    /** The first evidence that it came about in time. */
    @Nullable
    Evidence metInTime(InTime inTime) {
        return met(inTime.happenedBy(), inTime::is);
    }

    /** The first evidence that it came about at all. */
    @Nullable
    Evidence met() {
        return met(Instant.MAX, evidence -> true);
    }

    /** The first that ended it in time. */
    @Nullable
    Evidence excusedInTime(InTime inTime) {
        return excused(inTime.happenedBy(), inTime::is);
    }

    /** The first that ended it at all. */
    @Nullable
    Evidence excused() {
        return excused(Instant.MAX, excuse -> true);
    }

    /** Until when something passed for evidence in time that turned out to be none; null where nothing did. */
    @Nullable
    Instant passedUntil(InTime inTime) {
        Instant until = null;
        for (Clue clue : rule.metBy()) {
            Instant passed = clue.lying() == null ? null : clues.passedUntil(clue, inTime::is);
            until = until == null || (passed != null && passed.isAfter(until)) ? passed : until;
        }
        return until;
    }

    private @Nullable Evidence met(Instant happenedBy, Predicate<Evidence> passes) {
        Evidence first = null;
        for (Clue clue : rule.metBy()) {
            first = Evidence.earlier(first, clues.first(clue, null, happenedBy, passes));
        }
        for (Clue clue : rule.continuedBy()) {
            first = Evidence.earlier(
                    first,
                    clues.first(clue, null, happenedBy, next -> clues.isLater(next.fact()) && passes.test(next)));
        }
        for (Miss miss : rule.missedBy()) {
            for (Fact report : miss.answeredBy().isEmpty() ? List.<Fact>of() : reports(miss, clues)) {
                for (Clue answer : miss.answeredBy()) {
                    first = Evidence.earlier(first, clues.first(answer, report, happenedBy, passes));
                }
            }
        }
        return first;
    }

    private @Nullable Evidence excused(Instant happenedBy, Predicate<Evidence> passes) {
        Evidence first = null;
        for (Clue clue : rule.excusedBy()) {
            first = Evidence.earlier(
                    first,
                    clues.first(clue, null, happenedBy, excuse -> holds(clue, excuse.fact()) && passes.test(excuse)));
        }
        return first;
    }

    /** What is reported missed while nothing is owed is no miss. */
    private static List<Fact> misses(Expectation expectation, Clues clues) {
        if (expectation.rule().missedBy().isEmpty()) {
            return List.of();
        }
        Set<Fact> misses = new TreeSet<>(Journey.AS_IT_HAPPENED);
        for (Miss miss : expectation.rule().missedBy()) {
            for (Fact report : reports(miss, clues)) {
                if (expectation.stopAt(report.happenedAt()) == null) {
                    misses.add(report);
                }
            }
        }
        return List.copyOf(misses);
    }

    private static List<Fact> reports(Miss miss, Clues clues) {
        List<Fact> reports = clues.all(miss.report());
        return reports.isEmpty()
                ? reports
                : reports.stream()
                        .filter(fact -> !clues.isVoid(miss.report(), fact))
                        .toList();
    }

    private boolean holds(Clue clue, Fact fact) {
        return !clues.isVoid(clue, fact) && (clue.only() != Only.BEFORE_A_MISS || noMissBefore(fact.happenedAt()));
    }

    private boolean noMissBefore(Instant happened) {
        return misses.isEmpty() || !misses.getFirst().happenedAt().isBefore(happened);
    }
}
