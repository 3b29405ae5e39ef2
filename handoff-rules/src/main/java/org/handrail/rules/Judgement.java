package org.handrail.rules;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingState;
import org.handrail.rules.pathway.Pathway;
import org.jspecify.annotations.Nullable;

/** Judges a journey against a pathway. */
public final class Judgement {

    private static final Comparator<Finding> BY_DUE = Comparator.comparing(Finding::due)
            .thenComparing(Finding::rule)
            .thenComparing(finding -> finding.id().value());

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
        List<Judged> judged =
                new Openings(journey, pathway).all().map(this::judge).toList();
        return new Assessment(
                judged.stream().map(Judged::finding).sorted(BY_DUE).toList(),
                judged.stream()
                        .flatMap(one -> Stream.ofNullable(one.nextChange()))
                        .min(Instant::compareTo)
                        .orElse(null));
    }

    private Judged judge(Expectation expectation) {
        Clues clues = new Clues(journey, referrals, expectation);
        boolean historic = expectation.historic(pathway.watchHorizon());
        Verdict verdict = verdicts.on(expectation, Account.of(expectation.rule(), clues), historic);
        Conclusion conclusion = new Conclusion(journey.person(), pathway, expectation, verdict, historic);
        return new Judged(conclusion.finding(verdicts.asOf()), nextChange(expectation, verdict.state()));
    }

    /** Only waiting ends by itself: at the warning, and when the due instant is over. */
    private static @Nullable Instant nextChange(Expectation expectation, FindingState state) {
        return switch (state) {
            case EXPECTED -> expectation.warnAt();
            case DUE_SOON -> expectation.due().plusNanos(1);
            case DROPPED, UNVERIFIED, MET, RECOVERED, EXCUSED, PAUSED, WITHDRAWN -> null;
        };
    }

    private record Judged(Finding finding, @Nullable Instant nextChange) {}
}
