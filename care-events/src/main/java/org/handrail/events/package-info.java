/**
 * The contract: what partners and our own services report of a person's care, one record an event type, sealed per
 * phase. A record can only be constructed with values that make sense; what a value means, its unit and its range stand
 * beside it.
 *
 * <p>Knows the JDK only. Wire names and versions are explicit ({@link org.handrail.events.EventType}); JSON is the
 * business of {@code codec} alone.
 */
@NullMarked
package org.handrail.events;

import org.jspecify.annotations.NullMarked;
