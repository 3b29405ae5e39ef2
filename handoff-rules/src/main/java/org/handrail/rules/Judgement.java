package org.handrail.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.handrail.events.finding.FindingState;
import org.handrail.events.finding.Severity;
import org.handrail.rules.pathway.Context;
import org.handrail.rules.pathway.Pathway;
import org.handrail.rules.pathway.Pathways;
import org.handrail.rules.pathway.Rule;
import org.jspecify.annotations.Nullable;

/** Judges a journey against the versions of a pathway. */
public final class Judgement {

    private final Journey journey;
    private final Pathways pathways;
    private final Contexts contexts;
    private final Verdicts verdicts;

    private Judgement(Journey journey, Pathways pathways, Verdicts verdicts) {
        this.journey = journey;
        this.pathways = pathways;
        this.contexts = new Contexts(journey);
        this.verdicts = verdicts;
    }

    /**
     * Where everything that is expected of this journey stands. Pure and total: the same arguments give the same answer,
     * and there are none it refuses.
     *
     * @param facts all that is known about the person, also what was received after {@code asOf}
     * @param pathways the rules; what was opened is judged by the version that was in force when it happened
     * @param around how far each service and each partner is heard
     * @param asOf the instant up to which silence is known to be silence: everything received before it is in the journey
     */
    public static Assessment assess(Journey facts, Pathways pathways, Surroundings around, Instant asOf) {
        Judgement judgement = new Judgement(facts, pathways, new Verdicts(around, asOf));
        List<Judged> judged = new ArrayList<>();
        for (Pathway version : pathways.versions()) {
            judgement.judge(version, judged);
        }
        return judgement.assessment(judged);
    }

    /** The same, where there is one version only. */
    public static Assessment assess(Journey facts, Pathway pathway, Surroundings around, Instant asOf) {
        return assess(facts, Pathways.of(pathway), around, asOf);
    }

    private void judge(Pathway version, List<Judged> judged) {
        Referrals referrals = new Referrals(journey, version.oneHandoff());
        Openings openings = new Openings(journey, referrals, version);
        Counted counted = new Counted(journey, referrals);
        Runs runs = new Runs(journey, referrals, openings);
        Stops stops = new Stops(journey, referrals);
        for (Rule rule : version.rules()) {
            List<Expectation> opened = openings.of(rule);
            if (opened.isEmpty()) {
                continue;
            }
            List<Expectation> all = counted.of(rule, opened);
            for (Expectation expectation : rule.continuedBy().isEmpty() ? all : runs.of(rule, all)) {
                if (isInForce(version, expectation.openedBy().happenedAt())) {
                    judged.add(judge(stops.applied(expectation), referrals));
                }
            }
        }
    }

    private boolean isInForce(Pathway version, Instant opened) {
        return pathways.versions().size() == 1 || pathways.at(opened).version().equals(version.version());
    }

    private Judged judge(Expectation expectation, Referrals referrals) {
        Account account = Account.of(expectation, new Clues(journey, referrals, expectation));
        Severity severity = Contexts.raised(expectation.rule().severity(), contexts.reported(expectation, Instant.MAX));
        Verdict verdict = verdicts.on(expectation, account, referrals, severity);
        Duration grace = verdicts.grace(expectation, severity);
        return new Judged(
                journey.person(), expectation, verdict, raisedBy(expectation, verdict), grace, verdicts.asOf());
    }

    /** What is not at stake any more, or not yet, is no more urgent for anybody. */
    private List<String> raisedBy(Expectation expectation, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Proven(var state, var by, var misses) ->
                state == FindingState.RECOVERED ? contexts.reported(expectation, by.knownAt()) : List.of();
            case Verdict.Missed missed -> contexts.reported(expectation, Instant.MAX);
            case Verdict.Silent(var state, var unheard) ->
                state == FindingState.EXPECTED ? List.of() : contexts.reported(expectation, Instant.MAX);
            case Verdict.Excused excused -> List.of();
            case Verdict.Paused paused -> List.of();
        };
    }

    private Assessment assessment(List<Judged> judged) {
        List<Judged> conclusions = new ArrayList<>(judged.size());
        @Nullable Instant nextChange = null;
        for (Judged one : judged) {
            Judged raised =
                    one.state().needsWork() && hangsOnDrops(one) ? one.raisedToo(Contexts.ofDrops(one, judged)) : one;
            conclusions.add(raised);
            nextChange = earlier(nextChange, raised.nextChange());
        }
        return new Assessment(conclusions, nextChange);
    }

    private static boolean hangsOnDrops(Judged judged) {
        for (Context context : judged.expectation().rule().raisedBy()) {
            if (context instanceof Context.Drops) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
