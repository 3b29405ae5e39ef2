package org.handrail.outreach.protocol;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.events.finding.Severity;
import org.handrail.events.terms.AttemptOutcome;
import org.handrail.events.terms.Channel;
import org.handrail.outreach.protocol.TeamCalendar.Absence;
import org.handrail.outreach.protocol.TeamCalendar.Duty;
import org.handrail.outreach.protocol.TeamCalendar.Hours;
import org.handrail.outreach.protocol.yaml.StandardProtocol;
import org.jspecify.annotations.Nullable;

/** A spell of work for tests, told in local times of New York: {@code opened("Mon 09:00").claimed("Mon 10:00", "ada")}. */
final class Spells {

    static final Protocol PROTOCOL = StandardProtocol.load();
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

    private final Instant opened;
    private final List<Happening> happenings = new ArrayList<>();
    private final List<Duty> rota = new ArrayList<>();
    private final List<Absence> absences = new ArrayList<>();
    private final List<Instant> otherContacts = new ArrayList<>();
    private Severity severity = Severity.HIGH;
    private Wishes wishes = new Wishes(NEW_YORK, false, false, Set.of(), null, null);

    private Spells(Instant opened) {
        this.opened = opened;
    }

    static Spells opened(String time) {
        return new Spells(at(time));
    }

    /** {@code "Mon 09:00"} in the week of 16 November 2026, {@code "Mon+2 09:00"} two weeks later. */
    static Instant at(String time) {
        String[] words = time.split(" ", 2);
        String[] day = words[0].split("\\+", 2);
        int weeks = day.length == 2 ? Integer.parseInt(day[1]) : 0;
        return LocalDateTime.parse("2026-11-16T" + words[1])
                .plusDays(DAYS.indexOf(day[0]) + 7L * weeks)
                .atZone(NEW_YORK)
                .toInstant();
    }

    Spells severity(Severity how) {
        severity = how;
        return this;
    }

    Spells wishes(Wishes those) {
        wishes = those;
        return this;
    }

    Spells onCall(String who, String from, String until) {
        rota.add(new Duty(who, at(from), at(until)));
        return this;
    }

    Spells away(String who, String from, String until, @Nullable String cover) {
        absences.add(new Absence(who, at(from), at(until), cover));
        return this;
    }

    Spells contactedElsewhere(String time) {
        otherContacts.add(at(time));
        return this;
    }

    Spells claimed(String time, String who) {
        return and(new Happening.Claimed(at(time), who));
    }

    Spells tried(String time, Channel channel, AttemptOutcome outcome) {
        return and(new Happening.Attempted(at(time), channel, outcome, null));
    }

    Spells tried(String time, Channel channel, AttemptOutcome outcome, String later) {
        return and(new Happening.Attempted(at(time), channel, outcome, at(later)));
    }

    Spells and(Happening happening) {
        happenings.add(happening);
        return this;
    }

    Matter matter() {
        Map<DayOfWeek, Hours> hours = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
                hours.put(day, new Hours(LocalTime.of(8, 0), LocalTime.of(18, 0)));
            }
        }
        return new Matter(
                new CaseHistory(opened, severity, happenings, otherContacts),
                PROTOCOL,
                wishes,
                new TeamCalendar(NEW_YORK, hours, Set.of(), rota, absences));
    }

    Verdict when(String time) {
        return Outreach.decide(matter(), at(time));
    }

    Standing standing(String time) {
        return when(time).standing();
    }

    /** What its owner does next. */
    Step next(String time) {
        return switch (standing(time)) {
            case Standing.Owned owned -> owned.next();
            case Standing.Queued queued -> queued.first();
            case Standing.Closed _ -> throw new AssertionError("closed");
        };
    }

    /** What the passing of time brings about, first to last. */
    List<Lapse.Kind> lapses(String time) {
        return when(time).lapses().stream().map(Lapse::kind).toList();
    }

    /** Wishes that close these ways. */
    static Wishes barring(Channel... channels) {
        return new Wishes(NEW_YORK, false, false, Set.of(channels), null, null);
    }

    static Duration days(int count) {
        return Duration.ofDays(count);
    }
}
