/** Laws of the limits, over seeded arrivals and bodies; each is shown to catch a planted fault. */
@NullMarked
package org.handrail.intake.limits;

import org.jspecify.annotations.NullMarked;
