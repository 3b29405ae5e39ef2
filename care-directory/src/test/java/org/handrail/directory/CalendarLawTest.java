package org.handrail.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calendars by a seed, over the nights of the year that are shorter and longer than others: as counted minute by minute. */
class CalendarLawTest {

    private static final int CALENDARS = 150;

    /** One that turns its clocks, one that turns them by half an hour, one far ahead, and one that never does. */
    private static final List<ZoneId> ZONES = Stream.of(
                    "America/New_York", "Australia/Lord_Howe", "Pacific/Kiritimati", "America/Phoenix")
            .map(ZoneId::of)
            .toList();

    private static final List<Instant> TURNS = Stream.of(
                    "2026-03-08T07:00:00Z", "2026-11-01T06:00:00Z", "2026-04-04T15:00:00Z", "2026-10-03T15:30:00Z")
            .map(Instant::parse)
            .toList();

    @Test
    void openTimeIsAsCountedMinuteByMinute() {
        assertThat(broken(Calendar::openBetween))
                .as("seeds for which it is not")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void aPlantedFaultIsCaught(OpenTime faulty) {
        assertThat(broken(faulty)).isNotEmpty();
    }

    static Stream<OpenTime> aPlantedFaultIsCaught() {
        return Stream.of(
                OpenTime.WORKS_ON_HOLIDAYS,
                OpenTime.LIVES_IN_ANOTHER_ZONE,
                OpenTime.TAKES_EVERY_DAY_FOR_24_HOURS,
                OpenTime.COUNTS_WHOLE_DAYS,
                OpenTime.NEVER_OPENS_WHERE_IT_NEVER_CLOSES);
    }

    private static LongStream broken(OpenTime way) {
        return LongStream.range(0, CALENDARS).filter(seed -> !agrees(way, seed)).limit(5);
    }

    private static boolean agrees(OpenTime way, long seed) {
        // neighbouring seeds begin alike
        Random chance = new Random(seed * 7_919_191_919L);
        ZoneId zone = ZONES.get(chance.nextInt(ZONES.size()));
        Instant turn = TURNS.get(chance.nextInt(TURNS.size()));
        Calendar calendar = calendar(chance, turn.atZone(zone).toLocalDate());
        Instant from = turn.minus(chance.nextInt(4 * 24 * 60), ChronoUnit.MINUTES);
        Instant until = from.plus(chance.nextInt(8 * 24 * 60), ChronoUnit.MINUTES);
        return way.between(calendar, from, until, zone).equals(OpenTime.COUNTED.between(calendar, from, until, zone));
    }

    private static Calendar calendar(Random chance, LocalDate near) {
        Set<DayOfWeek> days = Arrays.stream(DayOfWeek.values())
                .filter(day -> chance.nextInt(7) > 1)
                .collect(Collectors.toSet());
        Set<LocalDate> holidays = IntStream.range(0, 3)
                .mapToObj(each -> near.plusDays(chance.nextInt(9) - 4L))
                .collect(Collectors.toSet());
        LocalTime opens = LocalTime.of(4 + chance.nextInt(8), 15 * chance.nextInt(4)); // clocks are turned before four
        boolean untilMidnight = chance.nextInt(3) == 0;
        LocalTime closes = untilMidnight ? LocalTime.MIDNIGHT : opens.plusMinutes(15L * (1 + chance.nextInt(40)));
        return new Calendar("made up", days, chance.nextInt(4) == 0 ? LocalTime.MIDNIGHT : opens, closes, holidays);
    }
}
