package org.handrail.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingId;
import org.handrail.events.finding.FindingState;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.rules.Verdict.Excused;
import org.handrail.rules.Verdict.Missed;
import org.handrail.rules.Verdict.Proven;
import org.handrail.rules.Verdict.Silent;
import org.handrail.rules.pathway.Pathway;
import org.handrail.rules.pathway.Rule;
import org.jspecify.annotations.Nullable;

/**
 * An expectation and the verdict on it.
 *
 * @param asOf the instant at which it was judged
 * @param historic whether it was due so long before we heard of it that nobody was watching
 */
record Judged(
        PersonAlias person, Pathway pathway, Expectation expectation, Verdict verdict, boolean historic, Instant asOf)
        implements Conclusion {

    @Override
    public Matter matter() {
        return new Matter(expectation.rule().name(), expectation.anchor());
    }

    @Override
    public FindingState state() {
        return verdict.state();
    }

    /** The sentences are made of the rule, in this version, and of these facts: where those are the same, so are they. */
    @Override
    public boolean saysTheSameAs(Finding announced) {
        Rule rule = expectation.rule();
        return announced.state() == verdict.state()
                && announced.severity() == rule.severity()
                && announced.callsSomebody() != historic
                && announced.reportedMissed() == reportedMissed()
                && announced.openedBy().equals(expectation.openedBy().id())
                && announced.due().equals(expectation.due())
                && announced.opened().equals(expectation.start())
                && announced.zone().equals(expectation.zone())
                && announced.pathway().equals(pathway.version())
                && Objects.equals(announced.program(), expectation.program())
                && Objects.equals(announced.settled(), settled())
                && announced.evidence().equals(evidence());
    }

    @Override
    public Finding finding() {
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

    /** Only waiting ends by itself: at the warning, and when the due instant is over. */
    @Nullable
    Instant nextChange() {
        return switch (verdict.state()) {
            case EXPECTED -> expectation.warnAt();
            case DUE_SOON -> expectation.due().plusNanos(1);
            case DROPPED, UNVERIFIED, MET, RECOVERED, EXCUSED, PAUSED, WITHDRAWN -> null;
        };
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
        List<Fact> facts = new ArrayList<>(heard());
        if (expectation.moved()) {
            facts.add(expectation.standing());
        }
        facts.sort(Journey.AS_IT_HAPPENED);
        return facts.stream().map(Fact::id).distinct().toList();
    }

    private List<Fact> heard() {
        return switch (verdict) {
            case Proven(var state, var by, var misses) -> {
                List<Fact> facts = new ArrayList<>(misses);
                facts.addAll(by.facts());
                yield facts;
            }
            case Excused(var by) -> List.of(by);
            case Missed(var misses) -> misses;
            case Silent silent -> List.of();
        };
    }
}
