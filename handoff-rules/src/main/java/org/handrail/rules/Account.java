package org.handrail.rules;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.events.fact.Fact;
import org.handrail.rules.pathway.Clue;
import org.handrail.rules.pathway.Miss;
import org.handrail.rules.pathway.Only;
import org.handrail.rules.pathway.Rule;

/**
 * All that was heard of one expectation.
 *
 * @param misses the reports that it did not come about, as they happened
 * @param evidence that it did, as it came about
 * @param excuses what ended it, as it came about
 */
record Account(List<Fact> misses, List<Evidence> evidence, List<Evidence> excuses) {

    /** What was heard of an expectation of this rule. */
    static Account of(Rule rule, Clues clues) {
        List<Fact> misses = rule.missedBy().stream()
                .flatMap(miss -> reports(miss, clues))
                .distinct()
                .sorted(Journey.AS_IT_HAPPENED)
                .toList();
        return new Account(misses, evidence(rule, clues), excuses(rule, clues, misses));
    }

    private static Stream<Fact> reports(Miss miss, Clues clues) {
        return clues.of(miss.report()).filter(fact -> !clues.isVoid(miss.report(), fact));
    }

    private static List<Evidence> evidence(Rule rule, Clues clues) {
        Stream<Evidence> met = rule.metBy().stream().flatMap(clue -> clues.evidence(clue, null));
        Stream<Evidence> answers = rule.missedBy().stream()
                .flatMap(miss -> reports(miss, clues)
                        .flatMap(report -> miss.answeredBy().stream().flatMap(clue -> clues.evidence(clue, report))));
        return Stream.concat(met, answers).sorted(Evidence.AS_IT_HAPPENED).toList();
    }

    private static List<Evidence> excuses(Rule rule, Clues clues, List<Fact> misses) {
        return rule.excusedBy().stream()
                .flatMap(clue -> clues.evidence(clue, null).filter(excuse -> holds(clue, excuse.fact(), clues, misses)))
                .sorted(Evidence.AS_IT_HAPPENED)
                .toList();
    }

    private static boolean holds(Clue clue, Fact fact, Clues clues, List<Fact> misses) {
        return !clues.isVoid(clue, fact) && (clue.only() != Only.BEFORE_A_MISS || noneBefore(fact, misses));
    }

    private static boolean noneBefore(Fact fact, List<Fact> misses) {
        Instant happened = fact.happenedAt();
        return misses.stream().noneMatch(miss -> miss.happenedAt().isBefore(happened));
    }
}
