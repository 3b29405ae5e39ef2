/** What may be read of a body, whatever stands behind it. */
@NullMarked
package org.handrail.intake.format;

import org.jspecify.annotations.NullMarked;
