/** How dear the judgement is. Run on demand ({@code benchmarks/judgement}); knows the judgement from outside only. */
@NullMarked
package org.handrail.rules.benchmark;

import org.jspecify.annotations.NullMarked;
