/** Tests of the package of this name. */
@NullMarked
package org.handrail.intake.feed;

import org.jspecify.annotations.NullMarked;
