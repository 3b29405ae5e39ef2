package org.handrail.placement;

import java.util.List;
import java.util.UUID;
import org.handrail.intake.state.Cited;
import org.handrail.intake.state.Derived;
import org.handrail.intake.state.Flag;
import org.handrail.intake.state.When;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as it stands.
 *
 * @param self where this is found
 * @param appointment the appointment, by the partner's own identifier
 * @param person the person, by the partner's own identifier
 * @param alias the pseudonym of the person
 * @param state {@code booked}, {@code attended}, {@code missed} or {@code cancelled}; once attended, that is how it stays
 * @param start when it begins, in the zone of the program; left out where only its outcome is known
 * @param moved how often it was moved
 * @param reminded when the person was last reminded
 * @param referral the referral it follows, as it was cited
 * @param flags what does not fit
 */
record Appointment(
        String self,
        @Nullable String appointment,
        @Nullable String person,
        UUID alias,
        String program,
        String state,
        @Nullable When start,
        int moved,
        @Nullable When reminded,
        @Nullable Cited referral,
        List<Flag> flags)
        implements Derived {

    static final String UNKNOWN = "the booking of this appointment is not known here";

    @Override
    public @Nullable When found() {
        return start;
    }
}
