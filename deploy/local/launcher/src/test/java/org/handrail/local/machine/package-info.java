/** Tests of the package of this name. */
@NullMarked
package org.handrail.local.machine;

import org.jspecify.annotations.NullMarked;
