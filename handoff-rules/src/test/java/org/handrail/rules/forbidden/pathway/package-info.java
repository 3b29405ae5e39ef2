/** Classes that break the rules of the room, one each, so that the rules are known to catch it. */
@NullMarked
package org.handrail.rules.forbidden.pathway;

import org.jspecify.annotations.NullMarked;
