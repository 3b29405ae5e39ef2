/**
 * The detox phase: stays in withdrawal management. Says where its facts belong and derives a stay from them; how facts come,
 * are kept and are published is the intake's. Knows no other phase.
 */
@NullMarked
package org.handrail.detox;

import org.jspecify.annotations.NullMarked;
