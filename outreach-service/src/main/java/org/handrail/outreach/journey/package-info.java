/**
 * What a person's journey looks like from the desk: who is about to leave detox without what they need, and the journey as a
 * drawing. Pure; must not know cases, storage, or the time.
 */
@NullMarked
package org.handrail.outreach.journey;

import org.jspecify.annotations.NullMarked;
