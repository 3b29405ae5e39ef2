package org.handrail.journal;

import org.handrail.events.fact.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What the journal holds of one fact.
 *
 * @param posted what the partner posted, or null where nobody posted it
 */
public record Entry(Fact fact, @Nullable Sealed posted) {}
