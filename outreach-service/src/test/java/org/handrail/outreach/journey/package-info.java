/** Journeys as the desk sees them. */
@NullMarked
package org.handrail.outreach.journey;

import org.jspecify.annotations.NullMarked;
