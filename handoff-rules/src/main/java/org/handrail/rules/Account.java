package org.handrail.rules;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.events.fact.Fact;
import org.handrail.rules.pathway.Miss;
import org.handrail.rules.pathway.Only;
import org.handrail.rules.pathway.Rule;

/**
 * All that was heard of one expectation.
 *
 * @param misses the reports that it did not come about, as they happened
 * @param proofs the evidence that it did, as it came about
 * @param excuses what ended it, as it happened
 */
record Account(List<Fact> misses, List<Proof> proofs, List<Fact> excuses) {

    /** What was heard of an expectation of this rule. */
    static Account of(Rule rule, Clues clues) {
        List<Fact> misses = rule.missedBy().stream()
                .flatMap(miss -> reports(miss, clues))
                .distinct()
                .sorted(Journey.AS_IT_HAPPENED)
                .toList();
        return new Account(misses, proofs(rule, clues), excuses(rule, clues, misses));
    }

    private static Stream<Fact> reports(Miss miss, Clues clues) {
        return clues.of(miss.report()).filter(fact -> !clues.isVoid(miss.report(), fact));
    }

    private static List<Proof> proofs(Rule rule, Clues clues) {
        Stream<Proof> met = clues.of(rule.metBy()).stream().map(fact -> new Proof(fact, null));
        Stream<Proof> answered = rule.missedBy().stream()
                .flatMap(miss -> reports(miss, clues)
                        .flatMap(report ->
                                clues.of(miss.answeredBy()).stream().map(answer -> new Proof(answer, report))));
        return Stream.concat(met, answered).sorted(Proof.AS_IT_HAPPENED).toList();
    }

    private static List<Fact> excuses(Rule rule, Clues clues, List<Fact> misses) {
        return rule.excusedBy().stream()
                .flatMap(clue -> clues.of(clue)
                        .filter(fact -> !clues.isVoid(clue, fact))
                        .filter(fact -> clue.only() != Only.BEFORE_A_MISS || noneBefore(fact, misses)))
                .distinct()
                .sorted(Journey.AS_IT_HAPPENED)
                .toList();
    }

    private static boolean noneBefore(Fact fact, List<Fact> misses) {
        Instant happened = fact.happenedAt();
        return misses.stream().noneMatch(miss -> miss.happenedAt().isBefore(happened));
    }
}
