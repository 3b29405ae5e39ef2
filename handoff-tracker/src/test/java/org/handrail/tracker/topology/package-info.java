/** What the topology promises, told once and checked on two drivers. */
@NullMarked
package org.handrail.tracker.topology;

import org.jspecify.annotations.NullMarked;
