package org.handrail.rules;

import java.time.Instant;
import java.util.Map;
import org.handrail.events.Phase;

/**
 * What is known of the world around a journey when it is judged: how far each service has been heard.
 *
 * <p>Silence proves something only as far as one has listened. Where evidence would come from a service that has not been
 * heard past the due instant, the finding is unverified rather than dropped; a drop that was due before the service fell
 * behind stands.
 *
 * @param behind for each service that lags behind the instant asked about, the instant before which everything it received
 *     is known; a service not listed is heard through
 */
public record Surroundings(Map<Phase, Instant> behind) {

    public Surroundings {
        behind = Map.copyOf(behind);
    }

    /** Every service is heard through the instant asked about. */
    public static Surroundings allHeard() {
        return new Surroundings(Map.of());
    }

    /** Whether all that this phase's service received up to and including {@code instant} is known. */
    public boolean heardPast(Phase phase, Instant instant) {
        Instant through = behind.get(phase);
        return through == null || through.isAfter(instant);
    }
}
