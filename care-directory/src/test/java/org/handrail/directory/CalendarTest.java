package org.handrail.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CalendarTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Calendar OFFICE = new Calendar(
            "office", WEEKDAYS, LocalTime.of(8, 0), LocalTime.of(18, 0), Set.of(LocalDate.of(2026, 11, 26)));

    @Test
    void aNightIsNoTimeDuringWhichItIsOpen() {
        assertThat(open(OFFICE, "2026-11-23T17:00", "2026-11-24T09:00")).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void norIsAWeekendNorAHoliday() {
        assertThat(open(OFFICE, "2026-11-20T18:00", "2026-11-23T08:00")).isEqualTo(Duration.ZERO);
        assertThat(open(OFFICE, "2026-11-25T18:00", "2026-11-27T09:00")).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void whereItIsOpenAllDayADayHasTheHoursItsZoneGivesIt() {
        Calendar always = new Calendar(
                "always", EnumSet.allOf(DayOfWeek.class), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, Set.of());
        assertThat(open(always, "2026-11-01T00:00", "2026-11-02T00:00")).isEqualTo(Duration.ofHours(25));
    }

    @Test
    void reversedInstantsHaveNothingBetweenThem() {
        assertThat(open(OFFICE, "2026-11-24T09:00", "2026-11-23T17:00")).isEqualTo(Duration.ZERO);
    }

    private static Duration open(Calendar calendar, String from, String until) {
        return calendar.openBetween(
                LocalDateTime.parse(from).atZone(NEW_YORK).toInstant(),
                LocalDateTime.parse(until).atZone(NEW_YORK).toInstant(),
                NEW_YORK);
    }
}
