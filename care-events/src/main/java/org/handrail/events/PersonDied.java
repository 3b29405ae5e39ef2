package org.handrail.events;

import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * The person died. Ends every expectation; nobody is to be called.
 *
 * @param program the program that reports it, or null where the partner names none
 */
public record PersonDied(@Nullable ProgramId program) implements PersonEvent {}
