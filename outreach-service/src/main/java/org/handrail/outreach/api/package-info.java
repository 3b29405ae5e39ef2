/** Cases over HTTP, for programs: JSON, ETags, RFC 9457. Must not know SQL, nor decide anything. */
@NullMarked
package org.handrail.outreach.api;

import org.jspecify.annotations.NullMarked;
