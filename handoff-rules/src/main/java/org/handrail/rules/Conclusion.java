package org.handrail.rules;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingId;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.rules.Verdict.Excused;
import org.handrail.rules.Verdict.Missed;
import org.handrail.rules.Verdict.Proven;
import org.handrail.rules.Verdict.Silent;
import org.handrail.rules.pathway.Pathway;
import org.handrail.rules.pathway.Rule;
import org.jspecify.annotations.Nullable;

/** A verdict written out as the finding that is announced. */
record Conclusion(PersonAlias person, Pathway pathway, Expectation expectation, Verdict verdict, boolean historic) {

    /** The finding, as judged at {@code asOf}. */
    Finding finding(Instant asOf) {
        Rule rule = expectation.rule();
        Explanation explanation = new Explanation(pathway.wording(), expectation, verdict);
        return new Finding(
                FindingId.of(rule.name(), expectation.anchor()),
                0,
                person,
                rule.name(),
                pathway.version(),
                expectation.anchor(),
                expectation.program(),
                rule.severity(),
                verdict.state(),
                reportedMissed(),
                !historic,
                expectation.start(),
                expectation.due(),
                expectation.zone(),
                settled(),
                expectation.openedBy().id(),
                evidence(),
                asOf,
                explanation.sentence(),
                explanation.clearedBy(),
                rule.source());
    }

    private boolean reportedMissed() {
        return switch (verdict) {
            case Missed missed -> true;
            case Proven(var state, var by, var misses) -> !misses.isEmpty();
            case Excused excused -> false;
            case Silent silent -> false;
        };
    }

    private @Nullable Instant settled() {
        return switch (verdict) {
            case Proven(var state, var by, var misses) -> by.happenedAt();
            case Excused(var by) -> by.happenedAt();
            case Missed missed -> null;
            case Silent silent -> null;
        };
    }

    private List<FactId> evidence() {
        Stream<Fact> moves = expectation.moved() ? Stream.of(expectation.standing()) : Stream.of();
        return Stream.concat(moves, heard())
                .distinct()
                .sorted(Journey.AS_IT_HAPPENED)
                .map(Fact::id)
                .toList();
    }

    private Stream<Fact> heard() {
        return switch (verdict) {
            case Proven(var state, var by, var misses) -> Stream.concat(misses.stream(), by.facts());
            case Excused(var by) -> Stream.of(by);
            case Missed(var misses) -> misses.stream();
            case Silent silent -> Stream.of();
        };
    }
}
