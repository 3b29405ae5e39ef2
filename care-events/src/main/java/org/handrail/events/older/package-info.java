/**
 * Shapes that events once had. What was written in one stays in the log for good, so the shape stays here for good, and is
 * lifted to the newest where it is read: nothing behind the codec sees it. Knows the JDK only.
 */
@NullMarked
package org.handrail.events.older;

import org.jspecify.annotations.NullMarked;
