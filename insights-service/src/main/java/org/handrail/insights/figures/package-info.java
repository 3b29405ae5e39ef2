/** Questions to the projection, and their answers as records: what is counted, by what, of which months. Knows the tables; must not know HTTP. */
@NullMarked
package org.handrail.insights.figures;

import org.jspecify.annotations.NullMarked;
