/** Tests of the package of this name. */
@NullMarked
package org.handrail.local.onboarding;

import org.jspecify.annotations.NullMarked;
