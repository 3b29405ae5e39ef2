/**
 * What is to be done about a case next, by whom and by when: a pure function of what happened, the outreach protocol, the
 * person's wishes, the team's calendar and an instant. Must not know a clock, a database, or who shows it.
 */
@NullMarked
package org.handrail.outreach.protocol;

import org.jspecify.annotations.NullMarked;
