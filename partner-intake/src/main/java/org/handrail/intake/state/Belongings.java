package org.handrail.intake.state;

import java.util.List;
import org.handrail.events.CareEvent;
import org.handrail.events.fact.Fact;

/** What a phase service says of its facts. */
@FunctionalInterface
public interface Belongings {

    /** What a fact belongs to; nothing where it is kept in the journal alone. Retractions are not asked about. */
    List<Belonging> of(Fact fact);

    /** An event of another phase: the intake lets none through. */
    static IllegalArgumentException foreign(CareEvent event) {
        return new IllegalArgumentException(
                "Not an event of this phase: " + event.getClass().getSimpleName());
    }
}
