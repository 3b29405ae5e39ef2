package org.handrail.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Anchor;
import org.handrail.rules.pathway.Clue;
import org.handrail.rules.pathway.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Follows what has to come again and again, such as a supply of medication. What comes in time gives the expectation a new
 * start; the first that comes too late recovers it and begins a new one, as does an opening after the end.
 */
record Runs(Journey journey, Referrals referrals, Openings openings) {

    /** The runs that these openings began, each once. */
    List<Expectation> of(Rule rule, List<Expectation> opened) {
        List<Expectation> runs = new ArrayList<>();
        Set<Anchor> anchors = new HashSet<>();
        List<Expectation> asOpened = new ArrayList<>(opened);
        asOpened.sort((one, other) -> Journey.AS_IT_HAPPENED.compare(one.openedBy(), other.openedBy()));
        for (Expectation first : asOpened) {
            if (covering(runs, first) == null) {
                follow(rule, first, runs, anchors);
            }
        }
        return runs;
    }

    private void follow(Rule rule, Expectation first, List<Expectation> runs, Set<Anchor> anchors) {
        Expectation run = whole(first);
        while (run != null && anchors.add(run.anchor())) {
            runs.add(run);
            Fact next = recovery(run);
            run = next == null ? null : begun(rule, next);
        }
    }

    private @Nullable Expectation begun(Rule rule, Fact by) {
        Anchor anchor = new Anchor(Anchor.Kind.FACT, by.id().value());
        Expectation first = openings.expectation(rule, anchor, by, by);
        return first == null ? null : whole(first);
    }

    /** The run to its last continuation in time, or as far as it has to go. */
    private Expectation whole(Expectation first) {
        Expectation run = first;
        for (Fact next : continuing(first)) {
            if (next.happenedAt().isAfter(run.due()) || isEnded(run, next)) {
                return run;
            }
            Expectation longer = openings.continued(run, next);
            run = longer.due().isBefore(run.due()) ? run : longer;
            if (hasReached(first, run)) {
                return reached(run, next);
            }
        }
        return run;
    }

    private List<Fact> continuing(Expectation first) {
        Clues clues = new Clues(journey, referrals, first);
        Set<Fact> facts = new TreeSet<>(Journey.AS_IT_HAPPENED);
        for (Clue clue : first.rule().continuedBy()) {
            facts.addAll(clues.all(clue));
        }
        facts.removeIf(fact -> Journey.AS_IT_HAPPENED.compare(fact, first.standing()) <= 0);
        return new ArrayList<>(facts);
    }

    private boolean isEnded(Expectation run, Fact before) {
        Evidence end = Account.of(run, new Clues(journey, referrals, run)).excused();
        return end != null && end.fact().happenedAt().isBefore(before.happenedAt());
    }

    /** What is late by a gap that is allowed still covers nothing, so that is not counted. */
    private static boolean hasReached(Expectation first, Expectation run) {
        Rule rule = first.rule();
        return rule.lasting() != null
                && !run.start()
                        .isBefore(rule.lasting()
                                .end(
                                        first.openedBy().happenedAt(),
                                        first.zone(),
                                        first.pathway().calendars().usual()));
    }

    private static Expectation reached(Expectation run, Fact with) {
        return new Expectation(
                run.rule(),
                run.pathway(),
                run.anchor(),
                run.openedBy(),
                run.standing(),
                run.start(),
                run.clock(),
                run.due(),
                run.stops(),
                with);
    }

    private @Nullable Fact recovery(Expectation run) {
        if (run.reached() != null) {
            return null;
        }
        Account account = Account.of(run, new Clues(journey, referrals, run));
        Evidence late = account.met();
        Evidence end = account.excused();
        boolean ended = end != null && (late == null || !late.happenedAt().isBefore(end.happenedAt()));
        return late == null || ended ? null : late.fact();
    }

    /** The run in whose time this opening lies, or null. */
    private static @Nullable Expectation covering(List<Expectation> runs, Expectation opening) {
        Fact fact = opening.openedBy();
        for (Expectation run : runs) {
            boolean same = run.anchor().equals(opening.anchor()) || run.rule().anchor() == Anchor.Kind.FACT;
            Instant end = run.due();
            if (same
                    && Journey.AS_IT_HAPPENED.compare(run.openedBy(), fact) <= 0
                    && !fact.happenedAt().isAfter(end)
                    && Journey.AS_IT_HAPPENED.compare(fact, run.standing()) <= 0) {
                return run;
            }
        }
        return null;
    }
}
