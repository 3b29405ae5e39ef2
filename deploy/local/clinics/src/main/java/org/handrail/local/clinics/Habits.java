package org.handrail.local.clinics;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/** When a clinic posts what it knows: at once, at the end of a shift, or at night; and now and then not at all for a while. */
final class Habits {

    /** How often each clinic goes quiet, and for how long (D): often enough to be seen in a fortnight. */
    private static final Duration QUIET_ONCE_IN = Duration.ofDays(7);

    private static final double QUIET_SHORTEST_HOURS = 6;
    private static final double QUIET_LONGEST_HOURS = 24;

    private enum Rhythm {
        AT_ONCE,
        AFTER_THE_SHIFT,
        AT_NIGHT
    }

    private static final List<Rhythm> RHYTHMS =
            List.of(Rhythm.AT_ONCE, Rhythm.AFTER_THE_SHIFT, Rhythm.AT_ONCE, Rhythm.AT_NIGHT);
    private static final List<LocalTime> SHIFT_ENDS =
            List.of(LocalTime.of(7, 0), LocalTime.of(15, 0), LocalTime.of(23, 0));
    private static final List<LocalTime> NIGHT = List.of(LocalTime.of(2, 0));

    private final List<String> clinics;
    private final long seed;

    Habits(List<String> clinics, long seed) {
        this.clinics = clinics;
        this.seed = seed;
    }

    /** When what the program knows at this moment is posted. */
    Instant posted(Program program, Instant known, Chance chance) {
        Instant late = chance.is(Rates.POSTED_LATE) ? known.plus(chance.hours(24, 72)) : known;
        Instant usual = switch (rhythm(program)) {
            case AT_ONCE -> late.plus(chance.hours(0.03, 0.4));
            case AFTER_THE_SHIFT -> next(SHIFT_ENDS, late, program.zone()).plus(chance.hours(0.02, 0.5));
            case AT_NIGHT -> next(NIGHT, late, program.zone()).plus(chance.hours(0.02, 0.3));
        };
        return afterSilence(program.clinic(), usual);
    }

    private Rhythm rhythm(Program program) {
        return RHYTHMS.get(Math.max(0, clinics.indexOf(program.clinic())) % RHYTHMS.size());
    }

    private static Instant next(List<LocalTime> times, Instant after, ZoneId zone) {
        ZonedDateTime local = after.atZone(zone);
        for (LocalTime time : times) {
            if (local.toLocalTime().isBefore(time)) {
                return local.toLocalDate().atTime(time).atZone(zone).toInstant();
            }
        }
        return local.toLocalDate()
                .plusDays(1)
                .atTime(times.getFirst())
                .atZone(zone)
                .toInstant();
    }

    /** The same moment, or the end of the silence it falls into. */
    private Instant afterSilence(String clinic, Instant at) {
        long spell = at.getEpochSecond() / QUIET_ONCE_IN.toSeconds();
        Chance chance = Chance.of(seed ^ clinic.hashCode(), spell);
        Instant from = Instant.ofEpochSecond(spell * QUIET_ONCE_IN.toSeconds())
                .plus(chance.hours(0, QUIET_ONCE_IN.toSeconds() / 3600.0 - QUIET_LONGEST_HOURS));
        Instant until = from.plus(chance.hours(QUIET_SHORTEST_HOURS, QUIET_LONGEST_HOURS));
        return at.isBefore(from) || !at.isBefore(until) ? at : until.plusSeconds(at.getEpochSecond() % 600);
    }
}
