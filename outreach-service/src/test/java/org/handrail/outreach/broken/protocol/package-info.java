/** Breaks what the protocol may know, so that the rules are seen to see it. */
@NullMarked
package org.handrail.outreach.broken.protocol;

import org.jspecify.annotations.NullMarked;
