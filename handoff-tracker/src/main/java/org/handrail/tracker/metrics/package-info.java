/** The tracker's figures for Prometheus. The one place with a wall clock, since delays are felt by people, not by the log. */
@NullMarked
package org.handrail.tracker.metrics;

import org.jspecify.annotations.NullMarked;
