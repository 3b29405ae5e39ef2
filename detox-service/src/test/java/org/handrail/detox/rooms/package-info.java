/** Code that breaks the rule of what detox-service may know, to see that the rule notices. */
@NullMarked
package org.handrail.detox.rooms;

import org.jspecify.annotations.NullMarked;
