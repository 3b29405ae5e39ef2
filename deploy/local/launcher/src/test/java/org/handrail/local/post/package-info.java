/** Tests of the package of this name. */
@NullMarked
package org.handrail.local.post;

import org.jspecify.annotations.NullMarked;
