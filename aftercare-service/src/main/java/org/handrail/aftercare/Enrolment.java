package org.handrail.aftercare;

import java.util.List;
import java.util.UUID;
import org.handrail.events.terms.LevelOfCare;
import org.handrail.intake.state.Derived;
import org.handrail.intake.state.Flag;
import org.handrail.intake.state.When;
import org.jspecify.annotations.Nullable;

/**
 * An enrolment in aftercare.
 *
 * @param self where this is found
 * @param enrolment the enrolment, by the partner's own identifier
 * @param person the person, by the partner's own identifier
 * @param alias the pseudonym of the person
 * @param state {@code enrolled} or {@code completed}
 * @param enrolled when it began
 * @param plan the plan as it was filed last
 * @param lastContact when the last check-in was held
 * @param missedInARow how many check-ins were missed since
 * @param warningSign the last warning sign
 * @param completed when it came to its planned end
 * @param flags what does not fit
 */
record Enrolment(
        String self,
        @Nullable String enrolment,
        @Nullable String person,
        UUID alias,
        @Nullable String program,
        @Nullable LevelOfCare level,
        String state,
        @Nullable When enrolled,
        @Nullable Plan plan,
        @Nullable When lastContact,
        int missedInARow,
        @Nullable WarningSign warningSign,
        @Nullable When completed,
        List<Flag> flags)
        implements Derived {

    static final String UNKNOWN = "the enrolment is not known here";

    /** A plan for the time after treatment, and what it holds. */
    record Plan(When filed, List<String> parts, @Nullable String other) {}

    /**
     * A sign that a relapse may come.
     *
     * @param stage {@code emotional}, {@code mental} or {@code physical}; later is nearer to use
     */
    record WarningSign(When time, String stage) {}

    @Override
    public @Nullable When found() {
        return enrolled;
    }
}
