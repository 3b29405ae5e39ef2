package org.handrail.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 13})
    void togetherAllInstancesMayHoldAllShards(int instances) {
        assertThat(Share.fair(instances) * instances).isGreaterThanOrEqualTo(Share.SHARDS);
        assertThat((Share.fair(instances) - 1) * instances).isLessThan(Share.SHARDS);
    }

    @Test
    void aShardWithMoreToPublishKnowsNoMoreThanItsCursor() {
        HeldShard shard = new HeldShard(0, new Position(5, 1));
        shard.tick(new Tick(NOON, 10));
        shard.publishedTo(new Position(9, 3));
        shard.knownTo(false, 20);
        assertThat(shard.progress().through()).isNull();
        shard.knownTo(true, 20);
        assertThat(shard.progress().through()).isEqualTo(NOON);
    }
}
