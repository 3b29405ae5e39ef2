package org.handrail.rules;

import java.util.List;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.FindingState;

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

    /** What was awaited came about, in time or late. */
    record Proven(FindingState state, Evidence by, List<Fact> misses) implements Verdict {}

    /** It is no longer owed. */
    record Excused(Fact by) implements Verdict {

        @Override
        public FindingState state() {
            return FindingState.EXCUSED;
        }
    }

    /** It was reported that it did not come about. */
    record Missed(List<Fact> misses) implements Verdict {

        @Override
        public FindingState state() {
            return FindingState.DROPPED;
        }
    }

    /** It is not owed for now. */
    record Paused(Stop stop) implements Verdict {

        @Override
        public FindingState state() {
            return FindingState.PAUSED;
        }
    }

    /**
     * Nothing was heard.
     *
     * @param unheard who could have told us otherwise and was not heard past the due instant: services and programs
     */
    record Silent(FindingState state, List<String> unheard) implements Verdict {}
}
