package org.handrail.intake.state;

import org.handrail.events.CareEvent;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Anchor;

/** What a phase service says of its facts. */
public interface Belongings {

    /** Where a fact belongs. Retractions are not asked about. */
    Belonging of(Fact fact);

    /** What to say of a fact whose anchor is not known, in a partner's words. */
    String unknown(Anchor.Kind kind);

    /** An event of another phase: the intake lets none through. */
    static IllegalArgumentException foreign(CareEvent event) {
        return new IllegalArgumentException(
                "Not an event of this phase: " + event.getClass().getSimpleName());
    }
}
