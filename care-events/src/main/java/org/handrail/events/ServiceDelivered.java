package org.handrail.events;

import org.handrail.events.terms.OtherText;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.ServiceKind;
import org.jspecify.annotations.Nullable;

/**
 * The person received a service for substance use disorder: the plainest evidence that they are in care.
 *
 * @param kind what it was
 * @param other what else it was; stands beside {@code OTHER} alone, and may be missing there
 */
public record ServiceDelivered(
        ProgramId program, ServiceKind kind, @Nullable OtherText other) implements PlacementEvent {
    public ServiceDelivered {
        OtherText.standsOnlyBeside(kind == ServiceKind.OTHER, other);
    }

    /** A service of which the list says enough. */
    public ServiceDelivered(ProgramId program, ServiceKind kind) {
        this(program, kind, null);
    }
}
