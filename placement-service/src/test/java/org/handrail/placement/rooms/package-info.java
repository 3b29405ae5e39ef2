/** Code that breaks the rule of what placement-service may know, to see that the rule notices. */
@NullMarked
package org.handrail.placement.rooms;

import org.jspecify.annotations.NullMarked;
