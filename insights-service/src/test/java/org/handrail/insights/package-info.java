/** Figures, driven from outside. */
@NullMarked
package org.handrail.insights;

import org.jspecify.annotations.NullMarked;
