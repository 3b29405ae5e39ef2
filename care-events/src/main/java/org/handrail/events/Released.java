package org.handrail.events;

import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * The person was released from jail or prison; tolerance is lost, and the danger great.
 *
 * @param program the program that reports it, or null where the partner names none
 */
public record Released(@Nullable ProgramId program) implements PersonEvent {}
