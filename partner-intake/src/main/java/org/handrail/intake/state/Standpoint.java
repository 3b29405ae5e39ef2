package org.handrail.intake.state;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handrail.events.Retracted;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.FactId;

/**
 * From where one looks: two times. What counts is exactly what would, had only what was received by then ever been posted.
 *
 * @param asOf only what can have happened by then; of a day, the beginning decides
 * @param knownAt only what was received by then, retractions included
 */
public record Standpoint(Instant asOf, Instant knownAt) {

    /** All that is known. */
    public static final Standpoint NOW = new Standpoint(Instant.MAX, Instant.MAX);

    private static final Comparator<Fact> AS_IT_WAS_HEARD = Comparator.comparing(Fact::receivedAt)
            .thenComparing(fact -> fact.id().value());

    /** Whether something may be left out. */
    public boolean past() {
        return !equals(NOW);
    }

    /** Those of the facts that count from here: known, not taken back by what is known, and happened. */
    public List<Fact> of(Collection<Fact> facts) {
        Map<FactId, Fact> known = facts.stream()
                .filter(fact -> !fact.receivedAt().isAfter(knownAt))
                .collect(Collectors.toMap(Fact::id, Function.identity(), (one, same) -> one));
        Set<FactId> takenBack = takenBack(known);
        return known.values().stream()
                .filter(fact -> !(fact.event() instanceof Retracted))
                .filter(fact -> !takenBack.contains(fact.id()))
                .filter(fact -> !fact.happenedAt().isAfter(asOf))
                .toList();
    }

    /** As in the judgement: a retraction can be taken back itself, by a later one. */
    static Set<FactId> takenBack(Map<FactId, Fact> known) {
        Set<FactId> takenBack = new HashSet<>();
        List<Fact> latestFirst = known.values().stream()
                .filter(fact -> fact.event() instanceof Retracted)
                .sorted(AS_IT_WAS_HEARD.reversed())
                .toList();
        for (Fact retraction : latestFirst) {
            Fact wrong = known.get(((Retracted) retraction.event()).fact());
            if (wrong != null && !takenBack.contains(retraction.id()) && mayTakeBack(retraction, wrong)) {
                takenBack.add(wrong.id());
            }
        }
        return takenBack;
    }

    private static boolean mayTakeBack(Fact retraction, Fact wrong) {
        return retraction.source().equals(wrong.source())
                && (!(wrong.event() instanceof Retracted) || AS_IT_WAS_HEARD.compare(wrong, retraction) < 0);
    }
}
