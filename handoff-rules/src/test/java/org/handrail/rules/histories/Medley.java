package org.handrail.rules.histories;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.handrail.events.EventType;
import org.handrail.events.Phase;

/**
 * Any events in any order. Each medley is made of some types only, differing from medley to medley, so that those meet which
 * would seldom meet among all.
 */
final class Medley {

    private static final int MOST_FACTS = 30;

    /** What ends everything, or unmakes it, is rare, or else little would be left to judge. */
    private static final List<EventType> RARE = List.of(EventType.PERSON_DIED, EventType.RETRACTED);

    private final Chance chance;

    Medley(Chance chance) {
        this.chance = chance;
    }

    List<Told> told(Instant begin, Duration length, ZoneId zone) {
        List<EventType> types = types();
        Events events = new Events(chance);
        List<Told> told = new ArrayList<>();
        for (int left = chance.between(1, MOST_FACTS); left > 0; left--) {
            EventType type = chance.oneIn(40) ? chance.oneOf(RARE) : chance.oneOf(types);
            Instant at = at(begin, length);
            told.add(new Told(at, events.any(type, at, zone)));
        }
        return told;
    }

    /** On the hour half of the time, so that some things happen at once. */
    private Instant at(Instant begin, Duration length) {
        Instant hour = begin.plus(Duration.ofHours(chance.below((int) length.toHours())));
        return chance.oneIn(2) ? hour : hour.plusSeconds(chance.below(3600));
    }

    private List<EventType> types() {
        List<EventType> all = new ArrayList<>(List.of(EventType.values()));
        all.removeAll(RARE);
        Collections.shuffle(all, new Random(chance.below(Integer.MAX_VALUE)));
        if (chance.oneIn(2)) {
            Phase favoured = chance.oneOf(Phase.DETOX, Phase.PLACEMENT, Phase.AFTERCARE);
            all.sort(Comparator.comparing(type -> type.phase() != favoured));
        }
        return all.subList(0, chance.between(3, 16));
    }
}
