/** Breaks the rules, to see them break. */
@NullMarked
package org.handrail.outreach.broken.audit;

import org.jspecify.annotations.NullMarked;
