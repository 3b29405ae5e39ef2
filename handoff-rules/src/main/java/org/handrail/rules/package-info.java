/**
 * The judgement: what is expected of one person's journey, and where each expectation stands. A pure function of the
 * facts known, the pathway, the surroundings and the instant asked about.
 *
 * <p>Knows the JDK and the events only. It must not know a clock, randomness, a file format, or how facts arrive.
 */
@NullMarked
package org.handrail.rules;

import org.jspecify.annotations.NullMarked;
