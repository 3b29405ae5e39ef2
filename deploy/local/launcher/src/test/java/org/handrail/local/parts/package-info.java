/** Tests of the package of this name. */
@NullMarked
package org.handrail.local.parts;

import org.jspecify.annotations.NullMarked;
