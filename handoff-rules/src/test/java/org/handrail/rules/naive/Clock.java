package org.handrail.rules.naive;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.handrail.events.HospitalAdmitted;
import org.handrail.events.HospitalDischarged;
import org.handrail.events.Incarcerated;
import org.handrail.events.Released;
import org.handrail.events.WaitAgreed;
import org.handrail.events.fact.Fact;

/** When nothing is owed, and by how much that moves what is due (decision 071). */
final class Clock {

    /** Away from then until then; afterwards all the time there was at first, or what was left of it. */
    private record Away(Instant from, Instant until, boolean anew) {}

    private final Life life;
    private final List<Away> away = new ArrayList<>();
    private final List<Away> stood = new ArrayList<>();

    Clock(Life life) {
        this.life = life;
    }

    /** A month at most, where nobody says that it is over. */
    void hospital(boolean anew) {
        for (Fact begin : life.all(HospitalAdmitted.class)) {
            away(begin, HospitalDischarged.class, 30, anew);
        }
    }

    /** A year at most. */
    void custody(boolean anew) {
        for (Fact begin : life.all(Incarcerated.class)) {
            away(begin, Released.class, 365, anew);
        }
    }

    /** A wait agreed on lasts to the end of its last day. */
    void wait(Fact agreed) {
        Instant until = Days.endOf(((WaitAgreed) agreed.event()).until(), agreed.zone());
        away.add(new Away(agreed.happenedAt(), until, true));
    }

    private void away(Fact begin, Class<? extends org.handrail.events.CareEvent> end, int atMost, boolean anew) {
        Instant until = begin.happenedAt().plus(Duration.ofDays(atMost));
        for (Fact fact : life.all(end)) {
            if (Life.isBefore(begin, fact)) {
                until = fact.happenedBy().isAfter(until) ? until : fact.happenedBy();
                break;
            }
        }
        away.add(new Away(begin.happenedAt(), until, anew));
    }

    /** When it is due after all that came between since then: never sooner than it was. */
    Instant moved(Instant since, Instant due, Window length, Duration grace, ZoneId zone, boolean inHours) {
        Instant now = since;
        Instant moved = due;
        for (Away next = next(now, moved); next != null; next = next(now, moved)) {
            Instant from = Heard.later(next.from, now);
            stood.add(new Away(from, next.until, next.anew));
            Duration gone = Duration.between(from, next.until);
            Instant after = next.anew
                    ? length.end(next.until, zone).plus(grace)
                    : moved.plus(inHours ? gone : Duration.ofDays(wholeDays(gone)));
            moved = Heard.later(moved, after);
            now = next.until;
        }
        return moved;
    }

    private static long wholeDays(Duration gone) {
        return gone.plusDays(1).minusNanos(1).toDays();
    }

    private @org.jspecify.annotations.Nullable Away next(Instant now, Instant due) {
        Away first = null;
        for (Away each : away) {
            Instant from = Heard.later(each.from, now);
            if (each.until.isAfter(from) && !from.isAfter(due)) {
                boolean sooner = first == null || from.isBefore(Heard.later(first.from, now));
                first = sooner ? each : first;
            }
        }
        return first;
    }

    /** Whether nothing is owed at this instant. */
    boolean stands(Instant instant) {
        return stood.stream().anyMatch(each -> !instant.isBefore(each.from) && instant.isBefore(each.until));
    }
}
