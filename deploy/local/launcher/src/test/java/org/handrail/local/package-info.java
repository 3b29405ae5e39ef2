/** Tests of the package of this name. */
@NullMarked
package org.handrail.local;

import org.jspecify.annotations.NullMarked;
