package org.handrail.events;

import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * The person was discharged from a hospital.
 *
 * @param program the program that reports it, or null where the partner names none
 */
public record HospitalDischarged(@Nullable ProgramId program) implements PersonEvent {}
