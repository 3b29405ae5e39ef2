/**
 * The aftercare phase: enrolments, medication supplied, overdoses. Says where its facts belong and derives enrolments and
 * supplies from them; how facts come, are kept and are published is the intake's. Knows no other phase.
 */
@NullMarked
package org.handrail.aftercare;

import org.jspecify.annotations.NullMarked;
