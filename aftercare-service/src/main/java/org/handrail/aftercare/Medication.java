package org.handrail.aftercare;

import java.util.List;
import java.util.UUID;
import org.handrail.events.AftercareEvent;
import org.handrail.events.DoseMissed;
import org.handrail.events.MedicationStopped;
import org.handrail.events.MedicationSupplied;
import org.handrail.intake.state.Derived;
import org.handrail.intake.state.Flag;
import org.handrail.intake.state.When;
import org.jspecify.annotations.Nullable;

/**
 * A person's medication, as far as this partner reported it.
 *
 * @param self where this is found; the id is the alias of the person
 * @param person the person, by the partner's own identifier
 * @param alias the pseudonym of the person
 * @param state {@code supplied} or {@code stopped}; {@code missed} where only missed doses are known
 * @param ingredient of what was supplied last
 * @param supplied when it was supplied last
 * @param coveredUntil the last day that anything supplied covers, in the zone of its program
 * @param nextDose the day the next dose is planned for
 * @param dosesMissed how many doses were reported missed since it was supplied last
 * @param stopped when it was stopped, where nothing was supplied since
 * @param flags what does not fit: nothing
 */
record Medication(
        String self,
        @Nullable String person,
        UUID alias,
        @Nullable String program,
        String state,
        @Nullable String ingredient,
        @Nullable String form,
        @Nullable When supplied,
        @Nullable When coveredUntil,
        @Nullable String nextDose,
        int dosesMissed,
        @Nullable When stopped,
        @Nullable String reason,
        List<Flag> flags)
        implements Derived {

    /** Whether an event tells of medication. */
    static boolean concerns(AftercareEvent event) {
        return event instanceof MedicationSupplied || event instanceof MedicationStopped || event instanceof DoseMissed;
    }

    @Override
    public @Nullable When found() {
        return coveredUntil;
    }
}
