/** Tests of the package of this name. */
@NullMarked
package org.handrail.directory;

import org.jspecify.annotations.NullMarked;
