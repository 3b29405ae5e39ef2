/** The tracker as a process: when it starts, when it refuses to, and what it says of itself. */
@NullMarked
package org.handrail.tracker.start;

import org.jspecify.annotations.NullMarked;
