/**
 * How much is taken, from whom, at once and how fast: by partner, by body and for the whole service. The one place that says
 * no for such a reason. Knows HTTP and partners' ids; knows no event and no database.
 */
@NullMarked
package org.handrail.intake.limits;

import org.jspecify.annotations.NullMarked;
