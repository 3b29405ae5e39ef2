/**
 * Time as the log tells it: how far each service is heard, and the instant up to which silence is silence. Knows no clock,
 * no Kafka and no store.
 */
@NullMarked
package org.handrail.tracker.time;

import org.jspecify.annotations.NullMarked;
