/** Log time, by examples. */
@NullMarked
package org.handrail.tracker.time;

import org.jspecify.annotations.NullMarked;
