/**
 * Makes histories up, plausible and perverse, over the whole catalogue of events; the same for the same seed. Knows the event
 * types only: it must not know any rule, or it would be kind to it.
 */
@NullMarked
package org.handrail.rules.histories;

import org.jspecify.annotations.NullMarked;
