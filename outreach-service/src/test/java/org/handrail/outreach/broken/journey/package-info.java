/** What the rooms must not hold. */
@NullMarked
package org.handrail.outreach.broken.journey;

import org.jspecify.annotations.NullMarked;
