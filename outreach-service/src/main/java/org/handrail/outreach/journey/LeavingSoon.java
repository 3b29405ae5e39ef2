package org.handrail.outreach.journey;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.handrail.events.CircumstancesReported;
import org.handrail.events.DetoxAdmitted;
import org.handrail.events.DetoxCompleted;
import org.handrail.events.DetoxEnded;
import org.handrail.events.DischargePlanned;
import org.handrail.events.LeftAgainstAdvice;
import org.handrail.events.PersonDied;
import org.handrail.events.PlacementAdmitted;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.Barrier;
import org.handrail.events.terms.CareTime;
import org.handrail.events.terms.Housing;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.StayId;
import org.jspecify.annotations.Nullable;

/**
 * Finds, in the facts of one person, a stay in detox that is about to end, what they have then and what they lack. Follows from
 * the facts alone, so late, doubled and retracted ones need no care here.
 */
public final class LeavingSoon {

    private final KnownFacts known;

    private LeavingSoon(KnownFacts known) {
        this.known = known;
    }

    /** The stay of theirs that is about to end at that time, if one is. */
    public static Optional<Leaving> of(KnownFacts known, Instant now) {
        LeavingSoon person = new LeavingSoon(known);
        if (known.events(PersonDied.class).findAny().isPresent()) {
            return Optional.empty();
        }
        return person.plans()
                .filter(plan -> !person.isOver(plan))
                .map(person::leaving)
                .filter(leaving -> leaving.isWatched(now))
                .findFirst();
    }

    /** When a stay is to end: the last plan of it holds. */
    private record Plan(
            StayId stay,
            ProgramId program,
            CareTime discharge,
            Fact fact,
            Instant since,
            @Nullable DischargePlanned details) {}

    private Stream<Plan> plans() {
        return known.facts().stream()
                .map(LeavingSoon::stayOf)
                .filter(Objects::nonNull)
                .distinct()
                .map(this::lastPlan)
                .filter(Objects::nonNull);
    }

    private static @Nullable StayId stayOf(Fact fact) {
        if (fact.event() instanceof DetoxAdmitted admitted) {
            return admitted.stay();
        }
        return fact.event() instanceof DischargePlanned planned ? planned.stay() : null;
    }

    private @Nullable Plan lastPlan(StayId stay) {
        Plan last = null;
        Instant since = null;
        for (Fact fact : known.facts()) {
            if (!stay.equals(stayOf(fact))) {
                continue;
            }
            since = since == null ? fact.happenedAt() : since;
            if (fact.event() instanceof DischargePlanned planned) {
                last = new Plan(stay, planned.program(), planned.discharge(), fact, since, planned);
            } else if (fact.event() instanceof DetoxAdmitted admitted
                    && admitted.plannedDischarge() != null
                    && last == null) {
                last = new Plan(stay, admitted.program(), admitted.plannedDischarge(), fact, since, null);
            }
        }
        return last;
    }

    private boolean isOver(Plan plan) {
        return known.facts().stream()
                .anyMatch(fact -> plan.stay().equals(left(fact))
                        || (fact.event() instanceof PlacementAdmitted
                                && !fact.happenedAt().isBefore(plan.since())));
    }

    /** The stay that ended. */
    private static @Nullable StayId left(Fact fact) {
        if (fact.event() instanceof DetoxCompleted completed) {
            return completed.stay();
        }
        if (fact.event() instanceof LeftAgainstAdvice left) {
            return left.stay();
        }
        return fact.event() instanceof DetoxEnded ended ? ended.stay() : null;
    }

    private Leaving leaving(Plan plan) {
        Instant planned = plan.discharge().latest(plan.fact().zone());
        DischargePlanned details = plan.details();
        NeedsOfStay needs = new NeedsOfStay(known, plan.stay(), plan.program(), plan.since(), planned, details);
        Set<Barrier> barriers = EnumSet.noneOf(Barrier.class);
        if (details != null) {
            barriers.addAll(details.barriers());
        }
        known.events(CircumstancesReported.class).forEach(told -> learn(told, barriers));
        return new Leaving(
                plan.stay(),
                plan.program(),
                planned,
                plan.discharge() instanceof CareTime.WholeDay,
                plan.fact().zone(),
                needs.all(),
                barriers);
    }

    /** The last word on each holds. */
    private static void learn(CircumstancesReported told, Set<Barrier> barriers) {
        learn(told.phone(), Barrier.NO_PHONE, barriers);
        learn(told.transport(), Barrier.TRANSPORT, barriers);
        learn(told.support(), Barrier.NO_SUPPORT_AT_HOME, barriers);
        Housing housing = told.housing();
        if (housing != null) {
            boolean housed = !List.of(Housing.SHELTER, Housing.UNSHELTERED).contains(housing);
            learn(housed, Barrier.HOMELESSNESS, barriers);
        }
    }

    private static void learn(@Nullable Boolean isThere, Barrier without, Set<Barrier> barriers) {
        if (Boolean.FALSE.equals(isThere)) {
            barriers.add(without);
        } else if (Boolean.TRUE.equals(isThere)) {
            barriers.remove(without);
        }
    }
}
