package org.handrail.events;

import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * An overdose came to the notice of a program, typically an emergency department.
 *
 * @param program the program that reports it, or null where the partner names none
 */
public record OverdoseReported(@Nullable ProgramId program) implements AftercareEvent {}
