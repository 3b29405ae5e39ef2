/**
 * What the tracker remembers, and in which bytes: a row per fact, a row per announced finding, who is to be judged when, and
 * how far each service was heard. Keys compare as bytes in the order in which they are scanned. Knows Kafka Streams' stores,
 * and neither topics nor the rules of the pathway.
 */
@NullMarked
package org.handrail.tracker.store;

import org.jspecify.annotations.NullMarked;
