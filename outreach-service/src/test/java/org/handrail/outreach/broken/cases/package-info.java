/** Fixtures that break the rules. */
@NullMarked
package org.handrail.outreach.broken.cases;

import org.jspecify.annotations.NullMarked;
