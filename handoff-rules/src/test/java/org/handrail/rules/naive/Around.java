package org.handrail.rules.naive;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.handrail.events.Phase;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.ProgramId;
import org.handrail.rules.Surroundings;
import org.handrail.rules.histories.History;

/**
 * Who can be heard, made up.
 *
 * @param through how far the services are heard that lag behind
 * @param feeds what is known of programs' feeds
 */
record Around(Map<Phase, Instant> through, List<Line> feeds) {

    private static final List<Phase> SERVICES = List.of(Phase.DETOX, Phase.PLACEMENT, Phase.AFTERCARE, Phase.OUTREACH);

    /** The line to one program at one service. */
    record Line(ProgramId program, Phase service, boolean quiet, Instant lastHeard, Duration lag) {}

    static final Around ALL_HEARD = new Around(Map.of(), List.of());

    /** Half of the time nothing is the matter. */
    static Around seeded(long seed, Instant now) {
        Random random = History.random(seed);
        if (random.nextBoolean()) {
            return ALL_HEARD;
        }
        Map<Phase, Instant> through = new EnumMap<>(Phase.class);
        List<Line> feeds = new ArrayList<>();
        for (Phase service : SERVICES) {
            if (random.nextInt(3) == 0) {
                through.put(service, before(now, random));
            }
            for (ProgramId program : History.PROGRAMS) {
                if (random.nextInt(4) == 0) {
                    feeds.add(new Line(
                            program,
                            service,
                            random.nextBoolean(),
                            before(now, random),
                            Duration.ofHours(random.nextInt(20))));
                }
            }
        }
        return new Around(through, feeds);
    }

    private static Instant before(Instant now, Random random) {
        return now.minus(Duration.ofMinutes(random.nextInt(random.nextBoolean() ? 60 * 24 : 60 * 24 * 10)));
    }

    /** The longest that reports of this program usually take. */
    Duration lag(ProgramId program) {
        Duration longest = Duration.ZERO;
        for (Line line : feeds) {
            if (line.program.equals(program) && line.lag.compareTo(longest) > 0) {
                longest = line.lag;
            }
        }
        return longest;
    }

    /** Whether any of these services, or a program at one of them, was not heard past this instant. */
    boolean isDeaf(Set<Phase> services, Collection<ProgramId> programs, Instant due) {
        for (Phase service : services) {
            Instant until = through.get(service);
            if (until != null && !until.isAfter(due)) {
                return true;
            }
        }
        return feeds.stream()
                .anyMatch(line -> line.quiet
                        && services.contains(line.service)
                        && programs.contains(line.program)
                        && !line.lastHeard.isAfter(due));
    }

    /** The same, as the judgement is told of it. */
    Surroundings surroundings() {
        return Surroundings.behind(through)
                .with(feeds.stream()
                        .map(line -> new Surroundings.Feed(
                                line.service,
                                new PartnerId("partner-of-" + line.program),
                                Set.of(line.program),
                                line.quiet,
                                line.lastHeard,
                                line.lag))
                        .toList());
    }
}
