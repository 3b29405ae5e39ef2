package org.handrail.events;

import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * The person was taken into jail or prison.
 *
 * @param program the program that reports it, or null where the partner names none
 */
public record Incarcerated(@Nullable ProgramId program) implements PersonEvent {}
