/** What was sent, to whom and what became of it: on the case it was about, and all of it on a page. Reads only. */
@NullMarked
package org.handrail.outreach.outbox;

import org.jspecify.annotations.NullMarked;
