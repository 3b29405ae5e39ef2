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
 * A referral as one partner may see it: the referrer all of it, a receiver what concerns its own programs.
 *
 * @param self where this is found
 * @param referral the referral as an answer to it is to cite it
 * @param person the person, by the identifier that the one who asks gave; left out where it gave none
 * @param alias the pseudonym of the person
 * @param program the program that refers; left out where the referral itself is not known
 * @param drafted when it was written down
 * @param requested when it was sent
 * @param state of the answers seen, the best; {@code withdrawn} or {@code refused} where that ended it
 * @param answers one for each program
 * @param flags what does not fit
 */
record Referral(
        String self,
        @Nullable Cited referral,
        @Nullable String person,
        UUID alias,
        @Nullable String program,
        @Nullable LevelOfCare level,
        @Nullable When drafted,
        @Nullable When requested,
        String state,
        @Nullable Ended ended,
        List<Answer> answers,
        List<Flag> flags)
        implements Derived {

    static final String UNKNOWN = "the referral is not known here";

    /**
     * That it was withdrawn by the referrer, or refused by the person.
     *
     * @param reason why, as far as it was said
     */
    record Ended(When time, @Nullable String reason) {}

    @Override
    public @Nullable When found() {
        return requested == null ? drafted : requested;
    }
}
