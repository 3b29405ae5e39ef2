package org.handrail.rules.laws;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingId;
import org.handrail.events.finding.FindingState;
import org.handrail.rules.Assessment;

/** What holds for every history. */
enum Law {

    /** In which order facts come, and how often, changes nothing. */
    ANY_ORDER_AND_ANY_DUPLICATES {
        @Override
        boolean holds(Judge judge, List<Fact> facts, long seed) {
            Instant asOf = someInstant(seed);
            return judge.assess(facts, asOf).equals(judge.assess(Histories.shuffledAndDoubled(facts, seed), asOf));
        }
    },

    /** What was taken back never was. */
    RETRACTED_NEVER_WAS {
        @Override
        boolean holds(Judge judge, List<Fact> facts, long seed) {
            Instant asOf = someInstant(seed);
            Fact one = facts.get(Histories.random(seed).nextInt(facts.size()));
            List<Fact> without =
                    facts.stream().filter(fact -> !fact.equals(one)).toList();
            return judge.assess(and(facts, Histories.retraction(one)), asOf).equals(judge.assess(without, asOf));
        }
    },

    /** Taken back and posted again under another id, all is as it was, but for that id. */
    RETRACTED_AND_REPOSTED_IS_AS_BEFORE {
        @Override
        boolean holds(Judge judge, List<Fact> facts, long seed) {
            Instant asOf = someInstant(seed);
            Fact one = facts.get(Histories.random(seed).nextInt(facts.size()));
            List<Fact> again = and(and(facts, Histories.retraction(one)), Histories.reposted(one));
            return states(judge.assess(again, asOf)).equals(states(judge.assess(facts, asOf)));
        }
    },

    /** Up to the next change that was foretold nothing changes by time alone; where none was, nothing ever does. */
    THE_NEXT_CHANGE_IS_FORETOLD {
        @Override
        boolean holds(Judge judge, List<Fact> facts, long seed) {
            Instant asOf = someInstant(seed);
            Assessment now = judge.assess(facts, asOf);
            Instant end = now.nextChange() == null ? asOf.plus(Duration.ofDays(400)) : now.nextChange();
            if (!end.isAfter(asOf)) {
                return false;
            }
            long apart = Duration.between(asOf, end).toSeconds();
            Instant between = asOf.plusSeconds((long) (Histories.random(seed).nextDouble() * apart));
            Instant last = end.minusNanos(1);
            return sameFindings(now, judge.assess(facts, between)) && sameFindings(now, judge.assess(facts, last));
        }
    },

    /** Who looks at every change that was foretold misses none: what is settled stays, what waits only moves on. */
    WAITING_ONLY_MOVES_ON {
        @Override
        boolean holds(Judge judge, List<Fact> facts, long seed) {
            Instant asOf = someInstant(seed);
            Map<FindingId, Finding> now = byId(judge.assess(facts, asOf));
            Map<FindingId, Finding> later = byId(judge.assess(facts, asOf.plus(Duration.ofDays(3))));
            return now.keySet().equals(later.keySet())
                    && now.values().stream().allMatch(one -> movesOn(one, later.getOrDefault(one.id(), one)));
        }
    },

    /**
     * What dropped in our eyes is never met afterwards, unless it was given another window: judged live, each time something
     * is heard or falls due, with only what was heard by then.
     */
    WHAT_DROPPED_IS_NEVER_MET {
        @Override
        boolean holds(Judge judge, List<Fact> facts, long seed) {
            Map<FindingId, Finding> end = byId(judge.assess(facts, Instant.MAX));
            return Watching.live(judge, facts).noneMatch(seen -> {
                Finding now = end.getOrDefault(seen.id(), seen);
                return seen.state() == FindingState.DROPPED
                        && now.state() == FindingState.MET
                        && now.callsSomebody()
                        && sameWindow(seen, now);
            });
        }
    },

    /** What was seen waiting, and is recovered in the end, was seen to drop in between. */
    WHAT_RECOVERED_HAD_DROPPED {
        @Override
        boolean holds(Judge judge, List<Fact> facts, long seed) {
            Map<FindingId, List<Finding>> seen =
                    Watching.live(judge, facts).collect(Collectors.groupingBy(Finding::id));
            return judge.assess(facts, Instant.MAX).findings().stream()
                    .filter(end -> end.state() == FindingState.RECOVERED && end.callsSomebody())
                    .allMatch(end -> {
                        List<Finding> before = seen.getOrDefault(end.id(), List.of()).stream()
                                .filter(finding -> sameWindow(finding, end))
                                .toList();
                        return before.stream().noneMatch(Law::waits)
                                || before.stream().anyMatch(finding -> finding.state() == FindingState.DROPPED);
                    });
        }
    };

    /** Whether it holds for this judge and this history. */
    abstract boolean holds(Judge judge, List<Fact> facts, long seed);

    private static Instant someInstant(long seed) {
        long seconds = (long) (Histories.random(seed).nextDouble() * Histories.LENGTH.toSeconds() * 2);
        return Histories.BEGIN.plusSeconds(seconds);
    }

    private static List<Fact> and(List<Fact> facts, Fact fact) {
        List<Fact> more = new ArrayList<>(facts);
        more.add(fact);
        return more;
    }

    private static Map<FindingId, Finding> byId(Assessment assessment) {
        return assessment.findings().stream().collect(Collectors.toMap(Finding::id, Function.identity()));
    }

    private static Map<FindingId, FindingState> states(Assessment assessment) {
        return assessment.findings().stream().collect(Collectors.toMap(Finding::id, Finding::state));
    }

    private static boolean sameFindings(Assessment one, Assessment other) {
        Map<FindingId, Finding> others = byId(other);
        return one.findings().size() == others.size()
                && one.findings().stream()
                        .allMatch(finding ->
                                finding.saysTheSameAs(others.getOrDefault(finding.id(), finding.announcedAs(0))));
    }

    private static boolean movesOn(Finding now, Finding later) {
        return switch (now.state()) {
            case EXPECTED -> later.state().compareTo(FindingState.DROPPED) <= 0;
            case DUE_SOON -> later.state() == FindingState.DUE_SOON || later.state() == FindingState.DROPPED;
            case DROPPED, RECOVERED, MET, EXCUSED, PAUSED, UNVERIFIED, WITHDRAWN -> now.saysTheSameAs(later);
        };
    }

    private static boolean waits(Finding finding) {
        return finding.state() == FindingState.EXPECTED || finding.state() == FindingState.DUE_SOON;
    }

    private static boolean sameWindow(Finding one, Finding other) {
        return one.due().equals(other.due())
                && one.opened().equals(other.opened())
                && one.openedBy().equals(other.openedBy());
    }
}
