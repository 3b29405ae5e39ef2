/** Tests of the package of this name. */
@NullMarked
package org.handrail.local.database;

import org.jspecify.annotations.NullMarked;
