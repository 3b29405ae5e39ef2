/** What stands of one person's facts. */
@NullMarked
package org.handrail.insights.journey;

import org.jspecify.annotations.NullMarked;
