package org.handrail.rules.histories;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.PersonAlias;
import org.handrail.events.terms.ProgramId;

/**
 * A made-up history of one person: where and when it lies is drawn first (zones whose clocks change, some at midnight; the turn
 * of a year; the end of February), then what happened, then how that came to our ears.
 *
 * @param begin not after anything that happens in it
 * @param length of the time in which most of it happens
 * @param facts what was heard of it, retractions among it
 */
public record History(Instant begin, Duration length, List<Fact> facts) {

    /** Whom it is about. */
    public static final PersonAlias PERSON = Names.PERSON;

    /** The programs that occur in it. */
    public static final List<ProgramId> PROGRAMS = Names.PROGRAMS;

    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("America/Chicago"),
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("UTC"),
            ZoneId.of("America/Havana"),
            ZoneId.of("Australia/Lord_Howe"));

    private static final List<Instant> BEGINS = List.of(
            Instant.parse("2026-02-23T06:00:00Z"),
            Instant.parse("2026-03-20T06:00:00Z"),
            Instant.parse("2025-10-17T06:00:00Z"),
            Instant.parse("2026-12-04T06:00:00Z"),
            Instant.parse("2028-02-20T06:00:00Z"),
            Instant.parse("2026-06-08T06:00:00Z"));

    public History {
        facts = List.copyOf(facts);
    }

    /** Plausible or perverse, as the seed will have it. */
    public static History seeded(long seed) {
        return seed % 2 == 0 ? plausible(seed) : perverse(seed);
    }

    /** As lives go: stays, referrals, appointments, medication, aftercare, and what comes between. */
    public static History plausible(long seed) {
        Chance chance = Chance.of(seed);
        Instant begin = chance.oneOf(BEGINS);
        List<Told> told = new Course(chance, begin).told();
        return of(chance, begin, Duration.ofDays(120), told);
    }

    /** Any events in any order, as no life goes. */
    public static History perverse(long seed) {
        Chance chance = Chance.of(seed);
        Instant begin = chance.oneOf(BEGINS);
        Duration length = Duration.ofDays(chance.oneOf(4, 15, 40, 90));
        return of(chance, begin, length, new Medley(chance).told(begin, length, zone(seed)));
    }

    private static History of(Chance chance, Instant begin, Duration length, List<Told> told) {
        ZoneId home = chance.oneOf(ZONES);
        return new History(begin, length, new Delivery(chance, home, chance.oneOf(ZONES)).facts(told));
    }

    private static ZoneId zone(long seed) {
        return ZONES.get((int) Math.floorMod(seed, (long) ZONES.size()));
    }

    /** Chance, the same for the same seed. */
    public static Random random(long seed) {
        return Chance.random(seed);
    }

    /** Some instant in it or after it, with equal chance. */
    public Instant someInstant(long seed) {
        Random random = Chance.random(seed);
        long seconds = (long) (random.nextDouble() * length.toSeconds() * 2);
        return begin.plusSeconds(seconds);
    }

    /** The same facts in another order, some of them more than once. */
    public static List<Fact> shuffledAndDoubled(List<Fact> facts, long seed) {
        Random random = Chance.random(seed);
        List<Fact> disorder = new ArrayList<>(facts);
        facts.stream().filter(fact -> random.nextBoolean()).forEach(disorder::add);
        Collections.shuffle(disorder, random);
        return disorder;
    }
}
