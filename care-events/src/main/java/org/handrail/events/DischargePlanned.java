package org.handrail.events;

import java.util.Set;
import org.handrail.events.terms.Barrier;
import org.handrail.events.terms.CareTime;
import org.handrail.events.terms.InOrder;
import org.handrail.events.terms.LevelOfCare;
import org.handrail.events.terms.MedicationPlan;
import org.handrail.events.terms.OtherText;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.StayId;
import org.jspecify.annotations.Nullable;

/**
 * The end of a stay was planned; the last plan holds.
 *
 * @param discharge when the person is to leave
 * @param nextLevel the level of care to follow, or null where none is decided
 * @param barriers what may keep the person from arriving, as far as it was asked; empty where nothing was named
 * @param other what else is in the way, where the barriers name "other"
 * @param naloxone whether naloxone will be in hand on leaving; null where it was not considered
 * @param medication what was decided about medication, or null where nothing was
 */
public record DischargePlanned(
        StayId stay,
        ProgramId program,
        CareTime discharge,
        @Nullable LevelOfCare nextLevel,
        Set<Barrier> barriers,
        @Nullable OtherText other,
        @Nullable Boolean naloxone,
        @Nullable MedicationPlan medication)
        implements DetoxEvent {
    public DischargePlanned {
        barriers = InOrder.of(barriers);
        OtherText.standsBeside(barriers.contains(Barrier.OTHER), other);
    }
}
