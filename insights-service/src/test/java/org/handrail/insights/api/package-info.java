/** Figures over HTTP. */
@NullMarked
package org.handrail.insights.api;

import org.jspecify.annotations.NullMarked;
