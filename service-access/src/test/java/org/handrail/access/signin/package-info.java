/** Tests of signing in to pages. */
@NullMarked
package org.handrail.access.signin;

import org.jspecify.annotations.NullMarked;
