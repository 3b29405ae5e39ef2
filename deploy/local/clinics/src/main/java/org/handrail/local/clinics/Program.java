package org.handrail.local.clinics;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A program of a clinic, as the directory names it.
 *
 * @param clinic the partner that posts for it
 * @param residential whether people live there
 */
record Program(String clinic, String id, ZoneId zone, boolean residential) {

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);

    /** The same moment, or when the office next opens: letters are answered on working days. */
    Instant office(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        while (!open(local)) {
            boolean before = local.toLocalTime().isBefore(OPENS);
            local = (before ? local.toLocalDate() : local.toLocalDate().plusDays(1))
                    .atTime(OPENS.plusMinutes(at.getEpochSecond() % 60))
                    .atZone(zone);
        }
        return local.toInstant();
    }

    private static boolean open(ZonedDateTime local) {
        LocalTime time = local.toLocalTime();
        boolean weekend = local.getDayOfWeek() == DayOfWeek.SATURDAY || local.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !time.isBefore(OPENS) && time.isBefore(CLOSES);
    }

    LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    /** A time of day, in half hours after nine, so many days after the day of this moment. */
    Instant daysAfter(Instant at, int days, int halfHour) {
        return day(at).plusDays(days)
                .atTime(OPENS)
                .plus(Duration.ofMinutes(30L * halfHour))
                .atZone(zone)
                .toInstant();
    }
}
