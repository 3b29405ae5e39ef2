package org.handrail.events;

import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * The person was admitted to a hospital.
 *
 * @param program the program that reports it, or null where the partner names none
 */
public record HospitalAdmitted(@Nullable ProgramId program) implements PersonEvent {}
