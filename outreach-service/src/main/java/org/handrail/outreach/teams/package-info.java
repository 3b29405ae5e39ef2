/** Which coordinators work on whose people, and so who may see whom. Must not know what is known of a person. */
@NullMarked
package org.handrail.outreach.teams;

import org.jspecify.annotations.NullMarked;
