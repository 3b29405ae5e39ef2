package org.handrail.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a shard is published.
 *
 * @param remembered what the database was last told, unless somebody changed it there since
 * @param through all of it that was received before this is published; null as long as nothing can be said
 */
record Progress(
        int shard,
        Position remembered,
        Position position,
        @Nullable Instant through) {}
