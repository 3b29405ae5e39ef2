/** Tests of the package of this name. */
@NullMarked
package org.handrail.local.broker;

import org.jspecify.annotations.NullMarked;
