/**
 * The placement phase: referrals and their answers, appointments, admissions and services. Says where its facts belong and
 * derives referrals and appointments from them; how facts come, are kept and are published is the intake's. Knows no other
 * phase.
 */
@NullMarked
package org.handrail.placement;

import org.jspecify.annotations.NullMarked;
