package org.handrail.intake.state;

import java.time.ZoneId;
import org.handrail.events.CareEvent;
import org.handrail.events.fact.Fact;

/**
 * A fact of one kind of event.
 *
 * @param event the fact's event
 */
public record Said<E extends CareEvent>(Fact fact, E event) {

    /** When it happened. */
    public When when() {
        return When.of(fact);
    }

    /** The zone of the program. */
    public ZoneId zone() {
        return fact.zone();
    }
}
