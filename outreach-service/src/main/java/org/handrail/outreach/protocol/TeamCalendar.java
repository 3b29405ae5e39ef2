package org.handrail.outreach.protocol;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a team works, and who stands in.
 *
 * @param zone in which its days are counted
 * @param hours of each weekday on which it works; at least one
 * @param closed days on which it does not, whatever the weekday
 * @param rota who is on call, outside these hours too
 * @param absences who is away
 */
public record TeamCalendar(
        ZoneId zone, Map<DayOfWeek, Hours> hours, Set<LocalDate> closed, List<Duty> rota, List<Absence> absences) {

    /** A calendar that is closed for longer than this is a slip of the pen: no deadline lies beyond it. */
    private static final int LONGEST_SEARCH_DAYS = 400;

    public TeamCalendar {
        hours = Map.copyOf(hours);
        closed = Set.copyOf(closed);
        rota = List.copyOf(rota);
        absences = List.copyOf(absences);
        if (hours.isEmpty()) {
            throw new IllegalArgumentException("a team that never works");
        }
    }

    /** The same with more who are away. */
    public TeamCalendar and(List<Absence> more) {
        return more.isEmpty()
                ? this
                : new TeamCalendar(
                        zone,
                        hours,
                        closed,
                        rota,
                        Stream.concat(absences.stream(), more.stream()).toList());
    }

    /** From and until which time of day; until is later. */
    public record Hours(LocalTime from, LocalTime until) {}

    /** Who is on call from when until when. */
    public record Duty(String staff, Instant from, Instant until) {

        boolean covers(Instant at) {
            return !at.isBefore(from) && at.isBefore(until);
        }
    }

    /**
     * Who is away from when until when.
     *
     * @param cover who does their steps meanwhile; null where nobody does
     */
    public record Absence(
            String staff,
            Instant from,
            Instant until,
            @Nullable String cover) {

        boolean covers(Instant at) {
            return !at.isBefore(from) && at.isBefore(until);
        }
    }

    /** Whether the team works on that day. */
    public boolean worksOn(LocalDate day) {
        return hours.containsKey(day.getDayOfWeek()) && !closed.contains(day);
    }

    /** Whether it works at that time. */
    public boolean isOpen(Instant at) {
        ZonedDateTime there = at.atZone(zone);
        @Nullable Hours today = hours.get(there.getDayOfWeek());
        LocalTime time = there.toLocalTime();
        return today != null
                && worksOn(there.toLocalDate())
                && !time.isBefore(today.from())
                && time.isBefore(today.until());
    }

    /** When the team goes home that day, if it works on it. */
    public Optional<Instant> closing(LocalDate day) {
        @Nullable Hours then = hours.get(day.getDayOfWeek());
        return then == null || !worksOn(day)
                ? Optional.empty()
                : Optional.of(day.atTime(then.until()).atZone(zone).toInstant());
    }

    /** When {@code length} of the team's hours has passed after {@code start}. */
    public Instant afterHours(Instant start, Duration length) {
        Duration left = length;
        LocalDate day = start.atZone(zone).toLocalDate();
        for (int i = 0; i < LONGEST_SEARCH_DAYS; i++, day = day.plusDays(1)) {
            @Nullable Hours today = hours.get(day.getDayOfWeek());
            if (today == null || !worksOn(day)) {
                continue;
            }
            Instant from = Later.of(start, day.atTime(today.from()).atZone(zone).toInstant());
            Duration here = Duration.between(
                    from, day.atTime(today.until()).atZone(zone).toInstant());
            if (here.compareTo(left) >= 0) {
                return from.plus(left);
            }
            left = here.isNegative() ? left : left.minus(here);
        }
        return start.plus(length);
    }

    /** When the next day begins or ends on which the team works, or the next duty does. */
    public Instant nextTurn(Instant after) {
        Stream<Instant> duties = rota.stream().flatMap(duty -> Stream.of(duty.from(), duty.until()));
        Stream<Instant> hoursOfDays = Stream.iterate(after.atZone(zone).toLocalDate(), day -> day.plusDays(1))
                .limit(LONGEST_SEARCH_DAYS)
                .filter(this::worksOn)
                .limit(2)
                .flatMap(this::bounds);
        return Stream.concat(duties, hoursOfDays)
                .filter(bound -> bound.isAfter(after))
                .min(Comparator.naturalOrder())
                .orElse(after.plus(Duration.ofDays(LONGEST_SEARCH_DAYS)));
    }

    private Stream<Instant> bounds(LocalDate day) {
        @Nullable Hours then = hours.get(day.getDayOfWeek());
        return then == null
                ? Stream.empty()
                : Stream.of(then.from(), then.until())
                        .map(time -> day.atTime(time).atZone(zone).toInstant());
    }

    /** Who is on call then. */
    public Optional<String> onCall(Instant at) {
        return rota.stream().filter(duty -> duty.covers(at)).map(Duty::staff).findFirst();
    }

    /** The absence of this member of staff then, if they are away. */
    public Optional<Absence> absence(String staff, Instant at) {
        return absences.stream()
                .filter(each -> each.staff().equals(staff) && each.covers(at))
                .findFirst();
    }
}
