package org.handrail.intake;

import java.util.List;
import java.util.Map;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.FactId;

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
     * @return what does not fit about these facts, as far as known, in a partner's words that name no person; they count all the
     *     same
     */
    Map<FactId, List<String>> update(List<Fact> accepted);

    /** What does not fit about one fact, in a partner's words; it counts all the same. */
    default List<String> flags(FactId fact) {
        return List.of();
    }
}
