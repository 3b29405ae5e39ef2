package org.handrail.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.handrail.events.codec.FactRecords;
import org.handrail.testing.TopicReader;

/** Promise 3 rests on it: in no partition does a fact come behind a watermark that says all before it was published. */
final class WatermarkLaw {

    private WatermarkLaw() {}

    /** Holds for all that is in the topic by now; a fact counts where it came first, repeats change nothing. */
    static void holdsIn(TopicReader topic) {
        Map<Integer, Instant> through = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (TopicReader.Read read : topic.all()) {
            if (read.isWatermark()) {
                through.merge(
                        read.partition(),
                        FactRecords.readWatermark(read.wire()).through(),
                        (one, other) -> one.isAfter(other) ? one : other);
            } else if (!read.isTombstone()
                    && seen.add(Objects.requireNonNull(read.wire().headers().get("ce_id")))) {
                Instant received = Instant.parse(
                        Objects.requireNonNull(read.wire().headers().get("ce_receivedat")));
                assertThat(received).isAfterOrEqualTo(through.getOrDefault(read.partition(), Instant.MIN));
            }
        }
    }
}
