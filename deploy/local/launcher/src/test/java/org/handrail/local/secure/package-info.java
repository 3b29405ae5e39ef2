/** Who may do what in the secured system. */
@NullMarked
package org.handrail.local.secure;

import org.jspecify.annotations.NullMarked;
