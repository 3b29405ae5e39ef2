package org.handrail.aftercare;

import java.util.List;
import java.util.UUID;
import org.handrail.intake.state.Derived;
import org.handrail.intake.state.Flag;
import org.handrail.intake.state.When;
import org.jspecify.annotations.Nullable;

/**
 * Medication that a person was supplied with.
 *
 * @param self where this is found; the id is that of the event
 * @param person the person, by the partner's own identifier
 * @param alias the pseudonym of the person
 * @param state {@code dispensed}, {@code administered} or {@code dosed-at-otp}
 * @param supplied when
 * @param daysSupply for how many days it lasts; left out where the record lacks it
 * @param lastDay the last day it covers, in the zone of the program: that of the supply is the first
 * @param nextDose the day the next dose is planned for
 * @param flags what does not fit: nothing
 */
record Supply(
        String self,
        @Nullable String person,
        UUID alias,
        @Nullable String program,
        String state,
        String ingredient,
        @Nullable String form,
        When supplied,
        @Nullable Integer daysSupply,
        @Nullable String lastDay,
        @Nullable String nextDose,
        List<Flag> flags)
        implements Derived {

    @Override
    public When found() {
        return supplied;
    }
}
