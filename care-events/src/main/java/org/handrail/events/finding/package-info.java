/**
 * What the tracker concluded, in the shape in which it is announced. The judgement makes findings (handoff-rules), the
 * services read them; both know them from here. Knows the JDK only.
 */
@NullMarked
package org.handrail.events.finding;

import org.jspecify.annotations.NullMarked;
