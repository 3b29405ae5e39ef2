package org.handrail.journal;

import java.util.List;
import org.handrail.events.fact.Fact;

/**
 * What became of a batch.
 *
 * @param outcomes of each draft, in the order given
 * @param accepted the facts that are new, in the order given
 */
public record Appended(List<Outcome> outcomes, List<Fact> accepted) {

    public Appended {
        outcomes = List.copyOf(outcomes);
        accepted = List.copyOf(accepted);
    }
}
