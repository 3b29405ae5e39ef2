/**
 * The tracker: the judgement of handoff-rules, kept going over everything that happens. This package puts the parts
 * together and holds the settings; it is the only one here, with {@code start} and {@code web}, that knows Spring.
 */
@NullMarked
package org.handrail.tracker;

import org.jspecify.annotations.NullMarked;
