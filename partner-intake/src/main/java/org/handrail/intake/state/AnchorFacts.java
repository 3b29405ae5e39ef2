package org.handrail.intake.state;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.handrail.events.CareEvent;
import org.handrail.events.codec.CareTimeText;
import org.handrail.events.fact.Fact;
import org.jspecify.annotations.Nullable;

/**
 * All that counts of one stay, referral, appointment, enrolment or supply: never empty, and in an order that depends on the
 * facts alone, not on when they came.
 *
 * @param id the pseudonym of what they belong to
 */
public record AnchorFacts(UUID id, List<Fact> facts) {

    private static final Comparator<Fact> AS_IT_HAPPENED = Comparator.comparing(Fact::happenedBy)
            .thenComparing(fact -> fact.id().value());

    public AnchorFacts {
        facts = facts.stream().sorted(AS_IT_HAPPENED).toList();
    }

    /**
     * A fact of one kind of event.
     *
     * @param event the fact's event
     */
    public record Said<E>(Fact fact, E event) {

        /** When it happened, as on the wire. */
        public String time() {
            return CareTimeText.format(fact.time());
        }
    }

    /** Every fact of a kind, as they happened. */
    public <E extends CareEvent> List<Said<E>> all(Class<E> kind) {
        return facts.stream()
                .filter(fact -> kind.isInstance(fact.event()))
                .map(fact -> new Said<>(fact, kind.cast(fact.event())))
                .toList();
    }

    /** What happened last of a kind, or null. */
    public <E extends CareEvent> @Nullable Said<E> last(Class<E> kind) {
        List<Said<E>> all = all(kind);
        return all.isEmpty() ? null : all.getLast();
    }

    /** The person whom the first of the facts names. */
    public UUID person() {
        return facts.getFirst().person().value();
    }
}
