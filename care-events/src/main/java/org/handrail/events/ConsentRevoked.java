package org.handrail.events;

import org.handrail.events.terms.ConsentId;
import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * The person took a consent back; from now on nothing is disclosed under it.
 *
 * @param program the program that reports it, or null where the partner names none
 */
public record ConsentRevoked(ConsentId consent, @Nullable ProgramId program) implements PersonEvent, NamesConsent {}
