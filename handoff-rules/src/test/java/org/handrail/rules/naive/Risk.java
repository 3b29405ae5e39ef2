package org.handrail.rules.naive;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.handrail.events.CircumstancesReported;
import org.handrail.events.DischargePlanned;
import org.handrail.events.EdVisited;
import org.handrail.events.LeftAgainstAdvice;
import org.handrail.events.MedicationStopped;
import org.handrail.events.OverdoseReported;
import org.handrail.events.PlacementDischarged;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.DischargeReason;
import org.handrail.events.terms.EdReason;
import org.handrail.events.terms.Housing;
import org.jspecify.annotations.Nullable;

/** What about a person makes a drop more urgent. */
enum Risk {
    LEFT_AGAINST_ADVICE,
    OFF_MEDICATION,
    OVERDOSE,
    PREGNANT,
    INJECTS,
    NO_HOME,
    NO_NALOXONE,
    DROPPED_BEFORE,
    LAST_MISSED_TOO;

    /** What most rows name. */
    static final Set<Risk> USUAL = EnumSet.complementOf(EnumSet.of(LAST_MISSED_TOO));

    static final Set<Risk> NONE = EnumSet.noneOf(Risk.class);

    /** Whether it holds for what falls due then, by what happened up to {@code until}; of drops others know. */
    boolean holds(Life life, Instant due, Instant until) {
        return switch (this) {
            case LEFT_AGAINST_ADVICE -> seen(life, Risk::left, due, 28, until);
            case OFF_MEDICATION -> seen(life, Risk::stopped, due, 28, until);
            case OVERDOSE -> seen(life, Risk::overdose, due, 365, until);
            case PREGNANT, INJECTS, NO_HOME, NO_NALOXONE -> lastSaid(life, until);
            case DROPPED_BEFORE, LAST_MISSED_TOO -> false;
        };
    }

    private static boolean seen(Life life, Predicate<Fact> what, Instant due, int days, Instant until) {
        for (Fact fact : life.facts) {
            if (what.test(fact)
                    && Days.notBefore(due.minus(Duration.ofDays(days)), fact)
                    && !fact.happenedAt().isAfter(until)) {
                return true;
            }
        }
        return false;
    }

    private boolean lastSaid(Life life, Instant until) {
        boolean last = false;
        for (Fact fact : life.facts) {
            Boolean said = fact.happenedAt().isAfter(until) ? null : says(fact);
            last = said == null ? last : said;
        }
        return last;
    }

    private @Nullable Boolean says(Fact fact) {
        if (fact.event() instanceof DischargePlanned plan) {
            return (this == NO_NALOXONE && plan.naloxone() != null) ? Boolean.valueOf(!plan.naloxone()) : null;
        }
        if (!(fact.event() instanceof CircumstancesReported said)) {
            return null;
        }
        return switch (this) {
            case PREGNANT -> said.pregnant();
            case INJECTS -> said.injecting();
            case NO_HOME ->
                said.housing() == null
                        ? null
                        : Boolean.valueOf(said.housing() == Housing.SHELTER || said.housing() == Housing.UNSHELTERED);
            default -> null;
        };
    }

    private static boolean left(Fact fact) {
        return fact.event() instanceof LeftAgainstAdvice
                || (fact.event() instanceof PlacementDischarged left
                        && left.reason() == DischargeReason.AGAINST_ADVICE);
    }

    private static boolean stopped(Fact fact) {
        return fact.event() instanceof MedicationStopped stopped && Kinds.isAgonist(stopped.medication());
    }

    private static boolean overdose(Fact fact) {
        return fact.event() instanceof OverdoseReported
                || (fact.event() instanceof EdVisited visit && visit.reason() == EdReason.OVERDOSE);
    }
}
