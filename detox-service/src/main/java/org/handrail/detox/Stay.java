package org.handrail.detox;

import java.util.List;
import java.util.UUID;
import org.handrail.events.terms.LevelOfCare;
import org.handrail.intake.state.Derived;
import org.handrail.intake.state.Flag;
import org.handrail.intake.state.When;
import org.jspecify.annotations.Nullable;

/**
 * A stay in withdrawal management, as far as it is known.
 *
 * @param self where this is found
 * @param stay the stay, by the partner's own identifier
 * @param person the person, by the partner's own identifier
 * @param alias the pseudonym of the person
 * @param state {@code admitted}, {@code completed}, {@code left-against-advice} or {@code ended}
 * @param admitted when it began
 * @param plannedDischarge when it is planned to end, as said last
 * @param assessed the last assessment of withdrawal
 * @param plan what is planned for afterwards, as said last
 * @param naloxone when naloxone was put into the person's hands
 * @param ended when it ended
 * @param reason why it ended, where it neither was completed nor left against advice
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
        @Nullable When admitted,
        @Nullable When plannedDischarge,
        @Nullable Assessed assessed,
        @Nullable Plan plan,
        @Nullable When naloxone,
        @Nullable When ended,
        @Nullable String reason,
        @Nullable String medicationSuppliedUntil,
        List<Flag> flags)
        implements Derived {

    /**
     * How severe withdrawal was.
     *
     * @param cows the clinical opiate withdrawal scale, 0 to 48
     */
    record Assessed(When time, int cows) {}

    /**
     * What is planned for the time after the stay.
     *
     * @param barriers what may keep the person from arriving
     * @param naloxone whether naloxone will be in hand on leaving; left out where it was not considered
     * @param medication what was decided: {@code planned}, {@code declined-by-person}, {@code not-indicated} or {@code undecided}
     */
    record Plan(
            When filed,
            @Nullable LevelOfCare nextLevel,
            List<String> barriers,
            @Nullable String other,
            @Nullable Boolean naloxone,
            @Nullable String medication) {}

    @Override
    public @Nullable When found() {
        return admitted;
    }
}
