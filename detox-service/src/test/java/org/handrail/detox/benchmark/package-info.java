/** How fast the intake is beside endpoints that do only what cannot be left out. Run by {@code benchmarks/intake}. */
@NullMarked
package org.handrail.detox.benchmark;

import org.jspecify.annotations.NullMarked;
