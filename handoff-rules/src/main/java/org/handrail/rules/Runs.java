package org.handrail.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.handrail.events.EventType;
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

    /**
     * What is followed of one run.
     *
     * @param standing the run as it is judged: to its last continuation in time, or as far as it had to go
     * @param carried the same to its last continuation in time, also where it did not have to go that far
     */
    private record Run(Expectation standing, Expectation carried) {}

    /** The runs that these openings began, each once. */
    List<Expectation> of(Rule rule, List<Expectation> opened) {
        List<Run> runs = new ArrayList<>();
        Set<Anchor> anchors = new HashSet<>();
        List<Expectation> asOpened = new ArrayList<>(opened);
        asOpened.sort((one, other) -> Journey.AS_IT_HAPPENED.compare(one.openedBy(), other.openedBy()));
        for (Expectation first : asOpened) {
            if (!isCovered(first, runs)) {
                follow(rule, first, runs, anchors);
            }
        }
        return runs.stream().map(Run::standing).toList();
    }

    private void follow(Rule rule, Expectation first, List<Run> runs, Set<Anchor> anchors) {
        Run run = whole(first);
        while (run != null && anchors.add(run.standing().anchor())) {
            runs.add(run);
            Fact next = recovery(run.standing());
            run = next == null ? null : begun(rule, next, run.standing());
        }
    }

    private @Nullable Run begun(Rule rule, Fact by, Expectation before) {
        Anchor anchor = new Anchor(Anchor.Kind.FACT, by.id().value());
        Expectation first = openings.expectation(rule, anchor, by, by, rule.staysWhereItBegan() ? before.owes() : by);
        return first == null ? null : whole(first);
    }

    private Run whole(Expectation first) {
        Expectation run = first;
        Expectation reached = null;
        for (Fact next : continuing(first)) {
            if (next.happenedAt().isAfter(run.due()) || isEnded(run, next)) {
                break;
            }
            run = longer(run, openings.continued(run, next));
            reached = reached == null && hasReached(first, run) ? with(run, run, next) : reached;
        }
        return new Run(reached == null ? run : reached, run);
    }

    /** A small supply within a large one carries it no further, but is part of it. */
    private static Expectation longer(Expectation run, Expectation next) {
        return next.due().isBefore(run.due()) ? with(run, next, run.reached()) : next;
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

    private static Expectation with(Expectation run, Expectation set, @Nullable Fact reached) {
        return new Expectation(
                run.rule(),
                run.pathway(),
                run.anchor(),
                run.openedBy(),
                set.standing(),
                set.owes(),
                run.start(),
                run.due(),
                run.stops(),
                reached);
    }

    /** What began it anew: what came too late. Another way of meeting it is its end. */
    private @Nullable Fact recovery(Expectation run) {
        if (run.reached() != null) {
            return null;
        }
        Account account = Account.of(run, new Clues(journey, referrals, run));
        Evidence late = account.met();
        Evidence end = account.excused();
        boolean ended = end != null && (late == null || !late.happenedAt().isBefore(end.happenedAt()));
        return late == null || ended || !continues(run.rule(), late.fact()) ? null : late.fact();
    }

    private static boolean continues(Rule rule, Fact fact) {
        return rule.continuedBy().stream()
                .anyMatch(clue -> clue.events().contains(EventType.of(fact.event()))
                        && clue.where().holds(fact.event()));
    }

    private static boolean isCovered(Expectation opening, List<Run> runs) {
        for (Run run : runs) {
            if (covers(run.carried(), opening)) {
                return true;
            }
        }
        return false;
    }

    /** Whether this opening lies in the time of the run. */
    private static boolean covers(Expectation run, Expectation opening) {
        Fact fact = opening.openedBy();
        boolean same = run.anchor().equals(opening.anchor()) || run.rule().anchor() == Anchor.Kind.FACT;
        return same
                && Journey.AS_IT_HAPPENED.compare(run.openedBy(), fact) <= 0
                && Journey.AS_IT_HAPPENED.compare(fact, run.standing()) <= 0;
    }
}
