package org.handrail.aftercare;

import java.util.List;
import java.util.UUID;
import org.handrail.intake.state.Cited;
import org.handrail.intake.state.Derived;
import org.handrail.intake.state.Flag;
import org.handrail.intake.state.When;
import org.jspecify.annotations.Nullable;

/**
 * A check-in.
 *
 * @param self where this is found
 * @param checkIn the check-in, by the partner's own identifier
 * @param person the person, by the partner's own identifier
 * @param alias the pseudonym of the person
 * @param state {@code scheduled}, {@code completed} or {@code missed}; once completed, that is how it stays
 * @param due when it is to be held, as said last
 * @param held when it was held
 * @param channel how it was held
 * @param enrolment the enrolment it belongs to, as it was cited
 * @param flags what does not fit
 */
record CheckIn(
        String self,
        @Nullable String checkIn,
        @Nullable String person,
        UUID alias,
        @Nullable String program,
        String state,
        @Nullable When due,
        @Nullable When held,
        @Nullable String channel,
        @Nullable Cited enrolment,
        List<Flag> flags)
        implements Derived {

    @Override
    public @Nullable When found() {
        return due;
    }
}
