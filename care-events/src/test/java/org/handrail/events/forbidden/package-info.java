/** Classes that break the rules of the room, one each, so that the rules are known to catch it. */
@NullMarked
package org.handrail.events.forbidden;

import org.jspecify.annotations.NullMarked;
