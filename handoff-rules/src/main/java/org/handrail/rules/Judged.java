package org.handrail.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingId;
import org.handrail.events.finding.FindingState;
import org.handrail.events.finding.Severity;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.events.terms.ProgramId;
import org.handrail.rules.Verdict.Paused;
import org.handrail.rules.Verdict.Silent;
import org.handrail.rules.pathway.Rule;
import org.handrail.rules.pathway.Stage;
import org.jspecify.annotations.Nullable;

/**
 * An expectation and the verdict on it.
 *
 * @param raisedBy the contexts for which it is more urgent than usual
 * @param grace how long silence is waited for beyond the due instant
 * @param asOf the instant at which it was judged
 */
record Judged(
        PersonAlias person,
        Expectation expectation,
        Verdict verdict,
        List<String> raisedBy,
        Duration grace,
        Instant asOf)
        implements Conclusion {

    @Override
    public Matter matter() {
        return new Matter(expectation.rule().name(), expectation.anchor());
    }

    @Override
    public FindingState state() {
        return verdict.state();
    }

    @Override
    public boolean restsOnSilence() {
        return verdict instanceof Silent && asOf.isAfter(expectation.due()) && !asOf.isAfter(patientUntil());
    }

    /** The sentences are made of the rule, in this version, and of these facts: where those are the same, so are they. */
    @Override
    public boolean saysTheSameAs(Finding announced) {
        return announced.state() == verdict.state()
                && announced.severity() == severity()
                && announced.callsSomebody() == callsSomebody()
                && announced.reportedMissed() == reportedMissed()
                && announced.openedBy().equals(expectation.openedBy().id())
                && announced.due().equals(expectation.due())
                && announced.opened().equals(opened())
                && announced.zone().equals(zone())
                && announced.pathway().equals(expectation.pathway().version())
                && announced.raisedBy().equals(raisedBy)
                && Objects.equals(announced.stage(), stageName())
                && Objects.equals(announced.program(), program())
                && Objects.equals(announced.settled(), verdict.settled())
                && announced.evidence().equals(evidence());
    }

    @Override
    public Finding finding() {
        Rule rule = expectation.rule();
        Explanation explanation = new Explanation(this);
        return new Finding(
                FindingId.of(rule.name(), expectation.anchor()),
                0,
                person,
                rule.name(),
                expectation.pathway().version(),
                expectation.anchor(),
                program(),
                severity(),
                verdict.state(),
                reportedMissed(),
                callsSomebody(),
                opened(),
                expectation.due(),
                zone(),
                verdict.settled(),
                expectation.openedBy().id(),
                evidence(),
                asOf,
                explanation.sentence(),
                explanation.clearedBy(),
                rule.source(),
                stageName(),
                raisedBy);
    }

    /**
     * When the clock started. Of a measure, when what it counts began: a treatment counts in the month it was begun in, however long it
     * then went on.
     */
    private Instant opened() {
        return expectation.rule().isMeasure() ? expectation.openedBy().happenedAt() : expectation.start();
    }

    /** In which days are counted; of a measure, in which the month it counts in is told. */
    private ZoneId zone() {
        return expectation.rule().isMeasure() ? expectation.openedBy().zone() : expectation.zone();
    }

    /** Who owes it; of a measure, where what it counts began, whoever carried it on. */
    private @Nullable ProgramId program() {
        return expectation.rule().isMeasure() ? expectation.openedBy().event().program() : expectation.program();
    }

    /** The same, more urgent for these contexts, too. */
    Judged raisedToo(List<String> contexts) {
        if (contexts.isEmpty()) {
            return this;
        }
        List<String> all = new ArrayList<>(raisedBy);
        all.addAll(contexts);
        return new Judged(person, expectation, verdict, List.copyOf(all), grace, asOf);
    }

    /** How much a drop endangers the person, by how long it has lasted and by what raises it. */
    Severity severity() {
        Stage stage = stage();
        return Contexts.raised(stage == null ? expectation.rule().severity() : stage.severity(), raisedBy);
    }

    /** The last stage that the drop has reached, or had reached when it was made good; null before the first. */
    @Nullable
    Stage stage() {
        Instant lasted = verdict.lasted(asOf);
        Stage reached = null;
        for (Stage stage : expectation.rule().window().stages()) {
            reached = lasted.isAfter(expectation.until(stage)) ? stage : reached;
        }
        return reached;
    }

    /** When time alone would change it next, or null. */
    @Nullable
    Instant nextChange() {
        return switch (verdict.state()) {
            case EXPECTED -> earlier(expectation.warnAt(), nextStop());
            case DUE_SOON -> earlier(expectation.due().plus(grace).plusNanos(1), nextStop());
            case UNVERIFIED -> earlier(patientUntil().plusNanos(1), nextStage());
            case DROPPED -> earlier(nextStage(), nextStop());
            case PAUSED -> verdict instanceof Paused(var stop) ? stop.until() : null;
            case MET, RECOVERED, EXCUSED, WITHDRAWN -> null;
        };
    }

    private @Nullable Instant nextStop() {
        for (Stop stop : expectation.stops()) {
            if (stop.from().isAfter(asOf)) {
                return stop.from();
            }
        }
        return null;
    }

    private @Nullable Instant nextStage() {
        for (Stage stage : expectation.rule().window().stages()) {
            Instant reached = expectation.until(stage).plusNanos(1);
            if (reached.isAfter(asOf)) {
                return reached;
            }
        }
        return null;
    }

    private Instant patientUntil() {
        return expectation.due().plus(expectation.pathway().patience().limit(reportedSeverity()));
    }

    /** Without the stages: how patient we are must not hang on how long we were. */
    private Severity reportedSeverity() {
        return Contexts.raised(expectation.rule().severity(), raisedBy);
    }

    private boolean callsSomebody() {
        return !expectation.historic() && !expectation.rule().isMeasure();
    }

    private @Nullable String stageName() {
        Stage stage = stage();
        return stage == null ? null : stage.name();
    }

    private boolean reportedMissed() {
        return !verdict.misses().isEmpty();
    }

    /** What gave it another window than it had at first, as far as that matters for the verdict. */
    List<Fact> shifts() {
        Instant settled = verdict.settled();
        return expectation.shifts(settled == null ? asOf : settled);
    }

    private List<FactId> evidence() {
        List<Fact> facts = new ArrayList<>(verdict.heard());
        facts.addAll(shifts());
        if (facts.size() > 1) {
            facts.sort(Journey.AS_IT_HAPPENED);
        }
        List<FactId> ids = new ArrayList<>(facts.size());
        for (Fact fact : facts) {
            if (ids.isEmpty() || !ids.contains(fact.id())) {
                ids.add(fact.id());
            }
        }
        return ids;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
