/** Breaks the fences of the rooms on purpose, so that they are known to hold. */
@NullMarked
package org.handrail.tracker.fenced.time;

import org.jspecify.annotations.NullMarked;
