/** Tests of the package of this name. */
@NullMarked
package org.handrail.local.issuer;

import org.jspecify.annotations.NullMarked;
