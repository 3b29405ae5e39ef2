/** Two instances that read the same findings beside each other. */
@NullMarked
package org.handrail.findings;

import org.jspecify.annotations.NullMarked;
