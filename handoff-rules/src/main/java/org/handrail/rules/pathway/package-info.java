/**
 * The pathway as data: the rules, their windows, what meets and what ends them, and the words in which they are explained.
 *
 * <p>Knows the JDK and the events only; not how a pathway is written down, nor how a journey is judged by it.
 */
@NullMarked
package org.handrail.rules.pathway;

import org.jspecify.annotations.NullMarked;
