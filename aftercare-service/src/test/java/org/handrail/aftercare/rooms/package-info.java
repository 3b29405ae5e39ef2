/** Code that breaks the rule of what aftercare-service may know, to see that the rule notices. */
@NullMarked
package org.handrail.aftercare.rooms;

import org.jspecify.annotations.NullMarked;
