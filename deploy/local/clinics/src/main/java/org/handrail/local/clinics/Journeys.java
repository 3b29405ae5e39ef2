package org.handrail.local.clinics;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.handrail.events.EventType;

/**
 * Journeys of made-up people. Pure: the same regions, seed, origin, number and start give the same posts.
 *
 * @param origin when the simulation began; part of every identifier, so that no two runs share one
 */
record Journeys(List<Network> regions, Habits habits, long seed, Instant origin) {

    private static final int RADIX = 36;

    Journeys(List<Network> regions, long seed, Instant origin) {
        this(regions, new Habits(clinics(regions), seed), seed, origin);
    }

    private static List<String> clinics(List<Network> regions) {
        return regions.stream().flatMap(region -> region.clinics().stream()).toList();
    }

    /** All that is posted of one person who comes to detox at this moment, in the order in which it is posted. */
    List<Post> journey(long number, Instant start) {
        Chance chance = Chance.of(seed, number);
        String prefix = Long.toString(seed, RADIX) + Long.toString(origin.getEpochSecond(), RADIX) + "-"
                + Long.toString(number, RADIX);
        Diary diary = new Diary("P-" + prefix, prefix, habits, chance);
        Network region = region(chance);
        Program program = chance.pick(region.detox());
        DetoxStay stay = DetoxStay.note(diary, chance, program, start);
        boolean linked = new Handoff(diary, chance, region, stay).note();
        if (stay.againstAdvice() && !linked && chance.is(Rates.READMITTED)) {
            stay = DetoxStay.note(diary, chance, program, stay.left().plus(chance.hours(10, 240)));
            linked = new Handoff(diary, chance, region, stay).note();
        }
        misfortune(diary, chance, chance.pick(region.aftercare()), stay, linked);
        return diary.posts();
    }

    /** A region with two detox programs sees twice as many people as one with one. */
    private Network region(Chance chance) {
        return regions.get(chance.weighted(
                regions.stream().mapToDouble(region -> region.detox().size()).toArray()));
    }

    private void misfortune(Diary diary, Chance chance, Program reporter, DetoxStay stay, boolean linked) {
        Instant at = stay.left().plus(chance.hours(24, 28 * 24));
        if (chance.is(linked ? Rates.OVERDOSE_LINKED : Rates.OVERDOSE_UNLINKED)) {
            diary.note(reporter, EventType.OVERDOSE_REPORTED, at, Map.of("program", reporter.id()));
        }
        if (chance.is(Rates.DIED)) {
            diary.note(reporter, EventType.PERSON_DIED, at, Map.of("program", reporter.id()));
            diary.endAt(at);
        }
    }
}
