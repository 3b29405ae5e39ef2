package org.handrail.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.handrail.rules.pathway.Pathway;
import org.handrail.rules.pathway.Rule;
import org.jspecify.annotations.Nullable;

/** Judges a journey against a pathway. */
public final class Judgement {

    private final Journey journey;
    private final Pathway pathway;
    private final Referrals referrals;
    private final Verdicts verdicts;

    private Judgement(Journey journey, Pathway pathway, Verdicts verdicts) {
        this.journey = journey;
        this.pathway = pathway;
        this.referrals = new Referrals(journey, pathway.oneHandoff());
        this.verdicts = verdicts;
    }

    /**
     * Where everything that is expected of this journey stands. Pure and total: the same arguments give the same answer,
     * and there are none it refuses.
     *
     * @param facts all that is known about the person, also what was received after {@code asOf}
     * @param pathway the rules
     * @param around how far each service is heard
     * @param asOf the instant up to which silence is known to be silence: everything received before it is in the journey
     */
    public static Assessment assess(Journey facts, Pathway pathway, Surroundings around, Instant asOf) {
        return new Judgement(facts, pathway, new Verdicts(around, asOf)).assess();
    }

    private Assessment assess() {
        Openings openings = new Openings(journey, pathway);
        List<Judged> conclusions = new ArrayList<>();
        @Nullable Instant nextChange = null;
        for (Rule rule : pathway.rules()) {
            for (Expectation expectation : openings.of(rule)) {
                Judged judged = judge(expectation);
                conclusions.add(judged);
                nextChange = earlier(nextChange, judged.nextChange());
            }
        }
        return new Assessment(conclusions, nextChange);
    }

    private Judged judge(Expectation expectation) {
        Clues clues = new Clues(journey, referrals, expectation);
        boolean historic = expectation.historic(pathway.watchHorizon());
        Verdict verdict = verdicts.on(expectation, Account.of(expectation.rule(), clues), historic);
        return new Judged(journey.person(), pathway, expectation, verdict, historic, verdicts.asOf());
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
