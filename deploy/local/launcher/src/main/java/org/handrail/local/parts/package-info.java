/**
 * Processes that are kept running: started, awaited, restarted when they die, stopped in order. It must not know what any of
 * them is for.
 */
@NullMarked
package org.handrail.local.parts;

import org.jspecify.annotations.NullMarked;
