package org.handrail.events;

import org.handrail.events.terms.EdReason;
import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * The person was seen in an emergency department.
 *
 * @param program the program that reports it, or null where the partner names none
 * @param reason why, or null where the partner does not say
 */
public record EdVisited(
        @Nullable ProgramId program, @Nullable EdReason reason) implements AftercareEvent {}
