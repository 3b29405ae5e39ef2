package org.handrail.events;

import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/** Something that happened to, or was done for, one person. Past tense; when it happened is said by the fact that carries it. */
public sealed interface CareEvent
        permits DetoxEvent, PlacementEvent, AftercareEvent, PersonEvent, OutreachEvent, IdentityEvent {

    /** The program where it happened, or null where no program was named. */
    @Nullable
    ProgramId program();
}
