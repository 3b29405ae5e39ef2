package org.handrail.events;

import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.ServiceKind;

/**
 * The person received a service for substance use disorder: the plainest evidence that they are in care.
 */
public record ServiceDelivered(ProgramId program, ServiceKind kind) implements PlacementEvent {}
