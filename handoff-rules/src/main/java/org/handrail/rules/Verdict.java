package org.handrail.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.FindingState;
import org.jspecify.annotations.Nullable;

/**
 * Where an expectation stands, and what that rests on. What settles it is derived from when things happened and when they
 * were heard, so it comes out the same whenever it is asked; only waiting depends on the instant asked about.
 *
 * <ol>
 *   <li>evidence in time: met
 *   <li>else an excuse in time: excused
 *   <li>else what happened first: late evidence (recovered) or a late excuse (excused)
 *   <li>else a reported miss: dropped at once
 *   <li>else, while the clock stands: paused
 *   <li>else silence: expected, due soon, then dropped, or unverified where the silence may be ours
 * </ol>
 */
sealed interface Verdict {

    /** The state this verdict puts a finding in. */
    FindingState state();

    /** The facts it rests on, but for what opened the expectation. */
    default List<Fact> heard() {
        return List.of();
    }

    /** When what settled it happened, or null. */
    default @Nullable Instant settled() {
        return null;
    }

    /** The reports that it did not come about. */
    default List<Fact> misses() {
        return List.of();
    }

    /** The instant by which it is told how long a drop lasted: now, while it lasts, or when it was made good. */
    default Instant lasted(Instant asOf) {
        return Instant.MIN;
    }

    /** What was awaited came about, in time or late. */
    record Proven(FindingState state, Evidence by, List<Fact> misses) implements Verdict {

        @Override
        public List<Fact> heard() {
            List<Fact> facts = new ArrayList<>(misses);
            facts.addAll(by.facts());
            return facts;
        }

        @Override
        public Instant settled() {
            return by.happenedAt();
        }

        @Override
        public Instant lasted(Instant asOf) {
            return state == FindingState.RECOVERED ? by.knownAt() : Instant.MIN;
        }
    }

    /** It is no longer owed. */
    record Excused(Fact by) implements Verdict {

        @Override
        public FindingState state() {
            return FindingState.EXCUSED;
        }

        @Override
        public List<Fact> heard() {
            return List.of(by);
        }

        @Override
        public Instant settled() {
            return by.happenedAt();
        }
    }

    /** It was reported that it did not come about. */
    record Missed(List<Fact> misses) implements Verdict {

        @Override
        public FindingState state() {
            return FindingState.DROPPED;
        }

        @Override
        public List<Fact> heard() {
            return misses;
        }

        @Override
        public Instant lasted(Instant asOf) {
            return asOf;
        }
    }

    /** It is not owed for now. */
    record Paused(Stop stop) implements Verdict {

        @Override
        public FindingState state() {
            return FindingState.PAUSED;
        }

        @Override
        public List<Fact> heard() {
            return List.of(stop.begin());
        }
    }

    /**
     * Nothing was heard.
     *
     * @param unheard who could have told us otherwise and was not heard past the due instant: services and programs
     */
    record Silent(FindingState state, List<String> unheard) implements Verdict {

        @Override
        public Instant lasted(Instant asOf) {
            return state == FindingState.DROPPED || state == FindingState.UNVERIFIED ? asOf : Instant.MIN;
        }
    }
}
