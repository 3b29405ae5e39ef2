package org.handrail.outreach.protocol;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.handrail.outreach.protocol.Happening.Attempted;

/**
 * The least that must have been tried before a person may be given up, for now.
 *
 * @param attempts at least so many
 * @param channels over at least so many ways
 * @param days over at least so many days of 24 hours since the case opened, or the person was heard of again
 * @param lookAgain how long after giving up somebody looks again, each time
 */
public record LostToFollowUp(int attempts, int channels, int days, List<Duration> lookAgain) {

    public LostToFollowUp {
        lookAgain = List.copyOf(lookAgain);
    }

    /** When enough days will have passed. */
    public Instant earliest(Instant since) {
        return since.plus(Duration.ofDays(days));
    }

    /** What is still missing, in words; empty where all that is asked for was done. */
    public List<String> missing(List<Attempted> made, Instant since, Instant now) {
        List<String> missing = new ArrayList<>();
        long ways = made.stream().map(Attempted::channel).distinct().count();
        if (made.size() < attempts) {
            missing.add("%d more of %d attempts".formatted(attempts - made.size(), attempts));
        }
        if (ways < channels) {
            missing.add("%d more of %d different ways".formatted(channels - ways, channels));
        }
        Instant earliest = earliest(since);
        if (now.isBefore(earliest)) {
            long left = Math.ceilDiv(
                    Duration.between(now, earliest).toMillis(),
                    Duration.ofDays(1).toMillis());
            missing.add("%d more of %d days".formatted(left, days));
        }
        return missing;
    }
}
