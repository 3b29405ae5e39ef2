package org.handrail.directory;

import java.time.ZoneId;
import org.handrail.events.Phase;
import org.handrail.events.terms.LevelOfCare;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * A place and level of care.
 *
 * @param owner the partner whose program it is
 * @param phase the first phase it posts for
 * @param level its level of care, or null where none is stated
 * @param zone in which its days are counted
 * @param calendar when it is open: its own, else its partner's; null where it never closes
 */
public record Program(
        ProgramId id,
        PartnerId owner,
        String name,
        Phase phase,
        @Nullable LevelOfCare level,
        ZoneId zone,
        @Nullable Calendar calendar) {

    /** One that never closes. */
    public Program(ProgramId id, PartnerId owner, String name, Phase phase, @Nullable LevelOfCare level, ZoneId zone) {
        this(id, owner, name, phase, level, zone, null);
    }
}
