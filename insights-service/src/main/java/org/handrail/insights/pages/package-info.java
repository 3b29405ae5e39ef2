/** The monthly page of each program, to be read and printed by its manager. Figures only: no person stands on it, under no name. */
@NullMarked
package org.handrail.insights.pages;

import org.jspecify.annotations.NullMarked;
