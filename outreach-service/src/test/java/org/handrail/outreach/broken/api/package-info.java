/** Fixtures that break the rules. */
@NullMarked
package org.handrail.outreach.broken.api;

import org.jspecify.annotations.NullMarked;
