/** A fact: an event with its envelope, and the watermarks that say how far all is known. Knows the JDK only. */
@NullMarked
package org.handrail.events.fact;

import org.jspecify.annotations.NullMarked;
