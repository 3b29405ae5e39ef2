/**
 * What a finding does to a person's case, pure: no database, no clock, no Spring. Owns the words of a case; must not know
 * who stores or shows it.
 */
@NullMarked
package org.handrail.outreach.cases;

import org.jspecify.annotations.NullMarked;
