/** The outreach protocol: scenarios in sentences, and laws over generated spells of work. */
@NullMarked
package org.handrail.outreach.protocol;

import org.jspecify.annotations.NullMarked;
