/** Measures the tracker on a real broker. Run by {@code benchmarks/tracker}, never as a test. */
@NullMarked
package org.handrail.tracker.benchmark;

import org.jspecify.annotations.NullMarked;
