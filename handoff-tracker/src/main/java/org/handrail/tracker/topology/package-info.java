/**
 * The topology: facts and watermarks in, findings out, exactly once. Knows Kafka Streams and the judgement; knows no rule,
 * no clock but the one a slice of waiting work is scheduled by, and nothing of Spring.
 */
@NullMarked
package org.handrail.tracker.topology;

import org.jspecify.annotations.NullMarked;
