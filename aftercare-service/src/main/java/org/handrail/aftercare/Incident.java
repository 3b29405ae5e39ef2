package org.handrail.aftercare;

import java.util.List;
import java.util.UUID;
import org.handrail.events.AftercareEvent;
import org.handrail.events.EdVisited;
import org.handrail.events.OverdoseReported;
import org.handrail.events.WarningSignReported;
import org.handrail.intake.state.Derived;
import org.handrail.intake.state.Flag;
import org.handrail.intake.state.When;
import org.jspecify.annotations.Nullable;

/**
 * Something alarming.
 *
 * @param self where this is found; the id is that of the event
 * @param person the person, by the partner's own identifier
 * @param alias the pseudonym of the person
 * @param state what it is: {@code warning-sign}, {@code overdose} or {@code ed-visit}
 * @param detail the stage of a warning sign, the reason of a visit
 * @param flags what does not fit: nothing
 */
record Incident(
        String self,
        @Nullable String person,
        UUID alias,
        @Nullable String program,
        String state,
        When time,
        @Nullable String detail,
        List<Flag> flags)
        implements Derived {

    /** Whether an event tells of one. */
    static boolean is(AftercareEvent event) {
        return event instanceof WarningSignReported || event instanceof OverdoseReported || event instanceof EdVisited;
    }

    @Override
    public When found() {
        return time;
    }
}
