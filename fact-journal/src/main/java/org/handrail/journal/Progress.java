package org.handrail.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a shard is published.
 *
 * @param through all of it that was received before this is published; null as long as nothing can be said
 */
record Progress(int shard, Position position, @Nullable Instant through) {}
