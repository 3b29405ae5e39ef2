/** The words events are made of: pseudonyms, programs, levels of care, times, and the closed lists of the field. Knows the JDK only. */
@NullMarked
package org.handrail.events.terms;

import org.jspecify.annotations.NullMarked;
