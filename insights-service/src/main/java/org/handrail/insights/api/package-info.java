/** Figures over HTTP: JSON, CSV, and RFC 9457 problems. */
@NullMarked
package org.handrail.insights.api;

import org.jspecify.annotations.NullMarked;
