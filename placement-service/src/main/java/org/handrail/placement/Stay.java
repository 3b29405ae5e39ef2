package org.handrail.placement;

import java.util.List;
import java.util.UUID;
import org.handrail.events.terms.LevelOfCare;
import org.handrail.intake.state.Cited;
import org.handrail.intake.state.Derived;
import org.handrail.intake.state.Flag;
import org.handrail.intake.state.When;
import org.jspecify.annotations.Nullable;

/**
 * A stay in the program that took over.
 *
 * @param self where this is found
 * @param stay the stay, by the partner's own identifier
 * @param person the person, by the partner's own identifier
 * @param alias the pseudonym of the person
 * @param state {@code admitted} or {@code discharged}
 * @param referral the referral it follows, as it was cited
 * @param reason why it ended
 * @param medicationSuppliedUntil the last day that medication handed over covers
 * @param flags what does not fit
 */
record Stay(
        String self,
        @Nullable String stay,
        @Nullable String person,
        UUID alias,
        String program,
        @Nullable LevelOfCare level,
        String state,
        @Nullable Cited referral,
        @Nullable When admitted,
        @Nullable When discharged,
        @Nullable String reason,
        @Nullable String medicationSuppliedUntil,
        List<Flag> flags)
        implements Derived {

    static final String UNKNOWN = "the admission to this stay is not known here";

    @Override
    public @Nullable When found() {
        return admitted;
    }
}
