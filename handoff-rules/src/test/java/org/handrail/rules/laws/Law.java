package org.handrail.rules.laws;

import static org.handrail.rules.laws.Compare.byId;
import static org.handrail.rules.laws.Compare.sameFindings;
import static org.handrail.rules.laws.Compare.sameWindow;
import static org.handrail.rules.laws.Compare.states;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingId;
import org.handrail.events.finding.FindingState;
import org.handrail.rules.Assessment;
import org.handrail.rules.Matter;
import org.handrail.rules.histories.History;
import org.jspecify.annotations.Nullable;

/** What holds for every history. */
enum Law {

    /** In which order facts come, and how often, changes nothing. */
    ANY_ORDER_AND_ANY_DUPLICATES {
        @Override
        boolean holds(Judge judge, History history, long seed) {
            Instant asOf = history.someInstant(seed);
            List<Fact> disorder = History.shuffledAndDoubled(history.facts(), seed);
            return same(judge.assess(history.facts(), asOf), judge.assess(disorder, asOf));
        }
    },

    /** Heard one by one, and in any order, they say what they say together. */
    SPLIT_IS_AS_WHOLE {
        @Override
        boolean holds(Judge judge, History history, long seed) {
            Instant asOf = history.someInstant(seed);
            List<Fact> disorder = History.shuffledAndDoubled(history.facts(), seed).stream()
                    .distinct()
                    .toList();
            return same(judge.assess(history.facts(), asOf), judge.assessPiecemeal(disorder, asOf));
        }
    },

    /** What was taken back never was. */
    RETRACTED_NEVER_WAS {
        @Override
        boolean holds(Judge judge, History history, long seed) {
            Instant asOf = history.someInstant(seed);
            List<Fact> facts = history.facts();
            Fact one = facts.get(History.random(seed).nextInt(facts.size()));
            return same(
                    judge.assess(Variants.and(facts, Variants.retraction(one)), asOf),
                    judge.assess(Variants.without(facts, one), asOf));
        }
    },

    /** Taken back and posted again under another id, all is as it was, but for that id. */
    RETRACTED_AND_REPOSTED_IS_AS_BEFORE {
        @Override
        boolean holds(Judge judge, History history, long seed) {
            Instant asOf = history.someInstant(seed);
            Optional<Fact> one = Variants.plainOne(history.facts(), seed);
            if (one.isEmpty()) {
                return true;
            }
            Fact again = Variants.reposted(one.get());
            List<Fact> reposted = Variants.and(Variants.and(history.facts(), Variants.retraction(one.get())), again);
            UUID before = one.get().id().value();
            return states(judge.assess(reposted, asOf), again.id().value(), before)
                    .equals(states(judge.assess(history.facts(), asOf), before, before));
        }
    },

    /** Two people who turn out to be one are judged by all their facts, under whichever alias; parted, each as before. */
    JOINED_AND_PARTED_AGAIN {
        @Override
        boolean holds(Judge judge, History history, long seed) {
            Instant asOf = history.someInstant(seed);
            List<Fact> other = Variants.another(seed);
            List<Fact> both =
                    Stream.concat(history.facts().stream(), other.stream()).toList();
            List<Fact> turned =
                    Stream.concat(other.stream(), history.facts().stream()).toList();
            List<Fact> parted =
                    both.stream().filter(fact -> !other.contains(fact)).toList();
            Assessment joined = judge.assess(both, asOf);
            return same(joined, judge.assess(Variants.underOneAlias(turned), asOf))
                    && same(joined, judge.assessPiecemeal(turned, asOf))
                    && same(judge.assess(history.facts(), asOf), judge.assess(parted, asOf));
        }
    },

    /** Up to the next change that was foretold nothing changes by time alone; where none was, nothing ever does. */
    THE_NEXT_CHANGE_IS_FORETOLD {
        @Override
        boolean holds(Judge judge, History history, long seed) {
            Instant asOf = history.someInstant(seed);
            List<Fact> facts = history.facts();
            Assessment now = judge.assess(facts, asOf);
            Instant end = now.nextChange() == null ? asOf.plus(Duration.ofDays(400)) : now.nextChange();
            if (!end.isAfter(asOf)) {
                return false;
            }
            long apart = Duration.between(asOf, end).toSeconds();
            Instant between = asOf.plusSeconds((long) (History.random(seed).nextDouble() * apart));
            Instant last = end.minusNanos(1);
            return sameFindings(now, judge.assess(facts, between)) && sameFindings(now, judge.assess(facts, last));
        }
    },

    /** Who looks only when a change was foretold knows at any time what those know who look all the time. */
    LOOKING_SELDOM_IS_LOOKING_OFTEN {
        @Override
        boolean holds(Judge judge, History history, long seed) {
            Random random = History.random(seed);
            Instant from = history.begin();
            List<Instant> often = random.longs(6, 0, 2 * history.length().toSeconds())
                    .sorted()
                    .mapToObj(from::plusSeconds)
                    .toList();
            Assessment seen = judge.assess(history.facts(), from);
            for (Instant at : often) {
                @Nullable Instant next = seen.nextChange();
                while (next != null && !next.isAfter(at)) {
                    seen = judge.assess(history.facts(), next);
                    next = seen.nextChange();
                }
                if (!sameFindings(seen, judge.assess(history.facts(), at))) {
                    return false;
                }
            }
            return true;
        }
    },

    /** What was announced bit by bit, as facts came in and time went by, is in the end what a rebuilt tracker says at once. */
    LIVE_IS_AS_REBUILT {
        @Override
        boolean holds(Judge judge, History history, long seed) {
            Instant last = history.facts().stream()
                    .map(Fact::receivedAt)
                    .max(Instant::compareTo)
                    .orElseThrow();
            Instant asOf = last.plus(Duration.ofHours(History.random(seed).nextInt(200)));
            Map<Matter, Finding> announced = Watching.announced(judge, history.facts(), asOf);
            Assessment rebuilt = judge.assess(History.shuffledAndDoubled(history.facts(), seed), asOf);
            return rebuilt.conclusions().size() == announced.size()
                    && rebuilt.findings().stream().allMatch(finding -> {
                        @Nullable Finding said = announced.get(Matter.of(finding));
                        return said != null && finding.saysTheSameAs(said);
                    });
        }
    },

    /**
     * Who waits three days sees what was settled as it was, and what waits move on, or stand still where a stop was told of
     * ahead; of a drop, nothing changes but how long it has lasted and how urgent it is.
     */
    WAITING_ONLY_MOVES_ON {
        @Override
        boolean holds(Judge judge, History history, long seed) {
            Instant asOf = history.someInstant(seed);
            Map<FindingId, Finding> now = byId(judge.assess(history.facts(), asOf));
            Map<FindingId, Finding> later = byId(judge.assess(history.facts(), asOf.plus(Duration.ofDays(3))));
            return now.keySet().equals(later.keySet())
                    && now.values().stream().allMatch(one -> movesOn(one, later.getOrDefault(one.id(), one)));
        }
    },

    /**
     * What dropped in our eyes is never met afterwards, unless it was given another window or a report was taken back: judged live, each time something
     * is heard or falls due, with only what was heard by then.
     */
    WHAT_DROPPED_IS_NEVER_MET {
        @Override
        boolean holds(Judge judge, History history, long seed) {
            List<Fact> facts = Variants.neverTakenBack(history.facts());
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

    /**
     * What was seen waiting, and is recovered in the end, was seen to drop in between, unless a clock that runs ahead told of the
     * late evidence before it was due.
     */
    WHAT_RECOVERED_HAD_DROPPED {
        @Override
        boolean holds(Judge judge, History history, long seed) {
            List<Fact> facts = Variants.neverTakenBack(history.facts());
            Map<FindingId, List<Finding>> seen =
                    Watching.live(judge, facts).collect(Collectors.groupingBy(Finding::id));
            return judge.assess(facts, Instant.MAX).findings().stream()
                    .filter(end -> end.state() == FindingState.RECOVERED && end.callsSomebody())
                    .allMatch(end -> {
                        List<Finding> before = seen.getOrDefault(end.id(), List.of()).stream()
                                .filter(finding -> sameWindow(finding, end))
                                .toList();
                        return before.stream().noneMatch(Compare::waits)
                                || before.stream().anyMatch(finding -> finding.state() == FindingState.DROPPED)
                                || before.stream().anyMatch(Compare::wasToldOfAhead);
                    });
        }
    };

    /** Whether it holds for this judge and this history. */
    abstract boolean holds(Judge judge, History history, long seed);

    /** Every part of every conclusion, its sentence included, and what is foretold. */
    private static boolean same(Assessment one, Assessment other) {
        return one.findings().equals(other.findings()) && Objects.equals(one.nextChange(), other.nextChange());
    }

    private static boolean movesOn(Finding now, Finding later) {
        return sameWindow(now, later)
                && switch (now.state()) {
                    case EXPECTED, PAUSED -> Compare.waits(later) || Compare.isPausedOrDropped(later);
                    case DUE_SOON -> later.state() == FindingState.DUE_SOON || Compare.isPausedOrDropped(later);
                    case DROPPED -> Compare.lasts(now, later);
                    case RECOVERED, MET, EXCUSED, UNVERIFIED, WITHDRAWN -> now.saysTheSameAs(later);
                };
    }
}
