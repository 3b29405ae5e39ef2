package org.handrail.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.events.fact.Fact;
import org.handrail.rules.pathway.Clue;
import org.handrail.rules.pathway.Miss;
import org.handrail.rules.pathway.Only;
import org.handrail.rules.pathway.Rule;

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
    static Account of(Rule rule, Clues clues) {
        List<Fact> misses = rule.missedBy().stream()
                .flatMap(miss -> reports(miss, clues))
                .distinct()
                .sorted(Journey.AS_IT_HAPPENED)
                .toList();
        return new Account(rule, clues, misses);
    }

    /** The first evidence that it came about in time. */
    Optional<Evidence> metInTime(InTime inTime) {
        return firstInTime(evidence(), inTime);
    }

    /** The first evidence that it came about at all. */
    Optional<Evidence> met() {
        return first(evidence());
    }

    /** The first that ended it in time. */
    Optional<Evidence> excusedInTime(InTime inTime) {
        return firstInTime(excuses(), inTime);
    }

    /** The first that ended it at all. */
    Optional<Evidence> excused() {
        return first(excuses());
    }

    private static Optional<Evidence> first(Stream<Stream<Evidence>> asItHappened) {
        return asItHappened.flatMap(evidence -> evidence.findFirst().stream()).min(Evidence.AS_IT_HAPPENED);
    }

    private static Optional<Evidence> firstInTime(Stream<Stream<Evidence>> asItHappened, InTime inTime) {
        return first(asItHappened.map(evidence ->
                evidence.takeWhile(one -> inTime.mayHaveHappened(one.fact())).filter(inTime::is)));
    }

    /** What meets it, each clue's evidence as it happened. */
    private Stream<Stream<Evidence>> evidence() {
        Stream<Stream<Evidence>> met = rule.metBy().stream().map(clue -> clues.evidence(clue, null));
        Stream<Stream<Evidence>> answers = rule.missedBy().stream()
                .flatMap(miss -> reports(miss, clues)
                        .flatMap(report -> miss.answeredBy().stream().map(clue -> clues.evidence(clue, report))));
        return Stream.concat(met, answers);
    }

    /** What ends it, each clue's as it happened. */
    private Stream<Stream<Evidence>> excuses() {
        return rule.excusedBy().stream()
                .map(clue -> clues.evidence(clue, null).filter(excuse -> holds(clue, excuse.fact())));
    }

    private static Stream<Fact> reports(Miss miss, Clues clues) {
        return clues.of(miss.report()).filter(fact -> !clues.isVoid(miss.report(), fact));
    }

    private boolean holds(Clue clue, Fact fact) {
        return !clues.isVoid(clue, fact) && (clue.only() != Only.BEFORE_A_MISS || noMissBefore(fact.happenedAt()));
    }

    private boolean noMissBefore(Instant happened) {
        return misses.isEmpty() || !misses.getFirst().happenedAt().isBefore(happened);
    }
}
