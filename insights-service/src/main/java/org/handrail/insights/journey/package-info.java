/**
 * What can be counted of one person's facts beside the findings: stays, appointments, referrals, and the phase they are in.
 * Pure: the same facts give the same, in any order. Must not know topics or tables.
 */
@NullMarked
package org.handrail.insights.journey;

import org.jspecify.annotations.NullMarked;
