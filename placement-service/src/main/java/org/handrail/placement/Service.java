package org.handrail.placement;

import java.util.List;
import java.util.UUID;
import org.handrail.intake.state.Derived;
import org.handrail.intake.state.Flag;
import org.handrail.intake.state.When;
import org.jspecify.annotations.Nullable;

/**
 * A service that a person received.
 *
 * @param self where this is found; the id is that of the event
 * @param person the person, by the partner's own identifier
 * @param alias the pseudonym of the person
 * @param state {@code delivered}; {@code interim} where it was given while waiting for a place
 * @param kind what it was
 * @param other what else it was, in words
 * @param flags what does not fit: nothing
 */
record Service(
        String self,
        @Nullable String person,
        UUID alias,
        @Nullable String program,
        String state,
        When delivered,
        String kind,
        @Nullable String other,
        List<Flag> flags)
        implements Derived {

    @Override
    public When found() {
        return delivered;
    }
}
