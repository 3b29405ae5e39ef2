/** Tests of the package of this name. */
@NullMarked
package org.handrail.access;

import org.jspecify.annotations.NullMarked;
