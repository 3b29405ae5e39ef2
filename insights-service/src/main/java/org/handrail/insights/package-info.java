/**
 * Program figures out of the findings. Owns one row for each finding, without the person; must not know a case, the pathway
 * or anything that points to a patient.
 */
@NullMarked
package org.handrail.insights;

import org.jspecify.annotations.NullMarked;
