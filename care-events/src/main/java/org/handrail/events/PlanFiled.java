package org.handrail.events;

import java.util.Set;
import org.handrail.events.terms.EnrolmentId;
import org.handrail.events.terms.InOrder;
import org.handrail.events.terms.InvalidValue;
import org.handrail.events.terms.OtherText;
import org.handrail.events.terms.PlanPart;
import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * The plan for the time after treatment was written and filed.
 *
 * @param parts what it holds, at least one part
 * @param other what else it was, where the list says "other"
 */
public record PlanFiled(
        EnrolmentId enrolment,
        ProgramId program,
        Set<PlanPart> parts,
        @Nullable OtherText other) implements AftercareEvent, NamesEnrolment {
    public PlanFiled {
        if (parts.isEmpty()) {
            throw new InvalidValue("a plan of nothing", "at least one part");
        }
        parts = InOrder.of(parts);
        OtherText.standsBeside(parts.contains(PlanPart.OTHER), other);
    }
}
