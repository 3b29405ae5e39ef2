package org.handrail.outreach.journey;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.handrail.events.CareEvent;
import org.handrail.events.Retracted;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PartnerId;

/**
 * The facts of one person that stand, in the order in which they happened; of those at the same time, as they were heard.
 * What its own source took back is not among them.
 */
public record KnownFacts(List<Fact> facts) {

    private static final Comparator<Fact> IN_ORDER = Comparator.comparing(Fact::happenedAt)
            .thenComparing(Fact::receivedAt)
            .thenComparing(fact -> fact.id().value());

    public KnownFacts {
        facts = List.copyOf(facts);
    }

    /** Of all that was ever posted, in any order. */
    public static KnownFacts of(Collection<Fact> posted) {
        Set<Taken> back = new HashSet<>();
        for (Fact fact : posted) {
            if (fact.event() instanceof Retracted retracted) {
                back.add(new Taken(retracted.fact(), fact.source()));
            }
        }
        return new KnownFacts(posted.stream()
                .filter(fact -> !(fact.event() instanceof Retracted))
                .filter(fact -> !back.contains(new Taken(fact.id(), fact.source())))
                .distinct()
                .sorted(IN_ORDER)
                .toList());
    }

    /** Those events of this kind, in order. */
    <E extends CareEvent> Stream<E> events(Class<E> kind) {
        return facts.stream().map(Fact::event).filter(kind::isInstance).map(kind::cast);
    }

    private record Taken(FactId fact, PartnerId by) {}
}
