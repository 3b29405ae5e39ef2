/** People, from the inside. */
@NullMarked
package org.handrail.outreach.people;

import org.jspecify.annotations.NullMarked;
