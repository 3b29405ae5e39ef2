package org.handrail.intake;

import java.util.List;
import org.handrail.events.fact.Fact;

/**
 * What a phase service keeps of the facts it took: its current state. One bean of it is found by type; without one, nothing is
 * kept beside the journal.
 */
@FunctionalInterface
public interface PhaseState {

    /**
     * Brings the state up to date, in the very transaction that accepts these facts. Called once per transaction, with only
     * the facts that are new, ordered by person (a person's own in the order posted). May be called again with the same facts
     * after a deadlock was rolled back. Rows are best touched in the order of their keys, so that batches seldom deadlock.
     *
     * @return what does not fit the state known so far; such a fact is kept and published all the same
     */
    List<Flag> update(List<Fact> accepted);
}
