/** A door that is built wrong. Outside the tracker's packages, whose components every start of it finds. */
@NullMarked
package org.handrail.broken.door;

import org.jspecify.annotations.NullMarked;
