package org.handrail.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.events.Phase;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the world around a journey when it is judged: how far each service has been heard, and which partners are
 * silent for longer than they usually are.
 *
 * <p>Silence proves something only as far as one has listened. Where evidence would come from a service that has not been
 * heard past the due instant, or from a partner that has not, the finding is unverified rather than dropped; a drop that was
 * due before they fell silent stands.
 *
 * @param behind for each service that lags behind the instant asked about, the instant before which everything it received
 *     is known; a service not listed is heard through
 * @param feeds the feeds of each program of which anything is known
 */
public record Surroundings(Map<Phase, Instant> behind, Map<ProgramId, List<Feed>> feeds) {

    public Surroundings {
        behind = Map.copyOf(behind);
        feeds = Map.copyOf(feeds);
    }

    /**
     * What is known of one partner's posts to one service.
     *
     * @param quiet whether it is silent for longer than it usually is
     * @param lastHeard when it was last heard of
     * @param usualLag how long after it happened an event is usually received
     */
    public record Feed(
            Phase service,
            PartnerId partner,
            Set<ProgramId> programs,
            boolean quiet,
            Instant lastHeard,
            Duration usualLag) {

        public Feed {
            programs = Set.copyOf(programs);
        }
    }

    /** Every service and every partner is heard through the instant asked about. */
    public static Surroundings allHeard() {
        return new Surroundings(Map.of(), Map.of());
    }

    /** Services that lag behind, and partners none of which is quiet. */
    public static Surroundings behind(Map<Phase, Instant> behind) {
        return new Surroundings(behind, Map.of());
    }

    /** The same services, and these feeds in place of any others. */
    public Surroundings with(Collection<Feed> feeds) {
        Map<ProgramId, List<Feed>> byProgram = new HashMap<>();
        for (Feed feed : feeds) {
            for (ProgramId program : feed.programs()) {
                byProgram.merge(program, List.of(feed), Surroundings::both);
            }
        }
        return new Surroundings(behind, byProgram);
    }

    /** Whether nothing is behind, and nothing known of any feed. */
    boolean isPlain() {
        return behind.isEmpty() && feeds.isEmpty();
    }

    /** Whether all that this phase's service received up to and including {@code instant} is known. */
    public boolean heardPast(Phase phase, Instant instant) {
        Instant through = behind.get(phase);
        return through == null || through.isAfter(instant);
    }

    /** Whether this program's partner was heard past this instant at the service of this phase, or is not quiet there. */
    boolean heardPast(Phase phase, ProgramId program, Instant instant) {
        for (Feed feed : feeds.getOrDefault(program, List.of())) {
            if (feed.quiet() && feed.service() == phase && !feed.lastHeard().isAfter(instant)) {
                return false;
            }
        }
        return true;
    }

    /** How long reports of this program usually take, by the slowest of its feeds. */
    Duration usualLag(@Nullable ProgramId program) {
        Duration lag = Duration.ZERO;
        for (Feed feed : program == null ? List.<Feed>of() : feeds.getOrDefault(program, List.of())) {
            lag = feed.usualLag().compareTo(lag) > 0 ? feed.usualLag() : lag;
        }
        return lag;
    }

    private static List<Feed> both(List<Feed> some, List<Feed> more) {
        Set<Feed> all = new HashSet<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
