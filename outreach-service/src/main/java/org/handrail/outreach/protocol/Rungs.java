package org.handrail.outreach.protocol;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handrail.events.terms.Channel;
import org.handrail.outreach.protocol.Happening.Attempted;
import org.handrail.outreach.protocol.Protocol.CountedTime;
import org.handrail.outreach.protocol.Protocol.Doer;
import org.handrail.outreach.protocol.Protocol.Offset;
import org.handrail.outreach.protocol.Protocol.Rung;

/** The rungs of a case's ladder: which are done, which are barred, and which comes next. */
record Rungs(Matter matter, ContactHours hours, List<Attempted> attempts) {

    /** What comes next. */
    sealed interface Found {}

    /** To try this. */
    record Try(Channel channel, Doer by, Instant from, Instant due) implements Found {}

    /**
     * All is tried that must be before a person may be given up.
     *
     * @param enough when enough days have passed, too
     */
    record AllDone(Instant enough) implements Found {}

    /** No way is open. */
    record NoWay() implements Found {}

    Found next(Instant ready) {
        if (!matter.history().givenUp().isEmpty() && !attempts.isEmpty()) {
            return new AllDone(ready); // who looks again tries once
        }
        Map<Channel, Integer> done = new EnumMap<>(Channel.class);
        attempts.forEach(each -> done.merge(each.channel(), 1, Integer::sum));
        Set<Channel> open = open();
        for (Rung rung : inOrder()) {
            int made = done.getOrDefault(rung.channel(), 0);
            if (made > 0) {
                done.put(rung.channel(), made - 1);
            } else if (open.contains(rung.channel())) {
                return attempt(rung);
            }
        }
        return further(open, ready);
    }

    /** All rungs are tried or barred: so on, over as many ways as are open, until the minimum is reached. */
    private Found further(Set<Channel> open, Instant ready) {
        CaseHistory history = matter.history();
        LostToFollowUp lost = matter.protocol().lost();
        Instant enough = lost.earliest(history.sought());
        if (lost.missing(history.attemptsSought(), history.sought(), enough).isEmpty()) {
            return new AllDone(enough);
        }
        Optional<Channel> least = open.stream()
                .min(Comparator.<Channel>comparingLong(this::made)
                        .thenComparing(each -> each != matter.wishes().preferred()));
        Instant due = ready.plus(matter.ladder().repeatEvery());
        return least.<Found>map(channel -> new Try(channel, Doer.COORDINATOR, due, due))
                .orElseGet(NoWay::new);
    }

    private long made(Channel channel) {
        return attempts.stream().filter(each -> each.channel() == channel).count();
    }

    /** Ways a wrong number and the person's wishes leave open. */
    private Set<Channel> open() {
        Set<Channel> open = EnumSet.noneOf(Channel.class);
        matter.ladder().rungs().forEach(rung -> open.add(rung.channel()));
        open.removeAll(matter.wishes().barred());
        if (matter.history().isNumberWrong()) {
            open.remove(Channel.CALL);
            open.remove(Channel.SMS);
        }
        return open;
    }

    /** In order of time; on one day the way the person prefers comes first. */
    private List<Rung> inOrder() {
        return matter.ladder().rungs().stream()
                .sorted(Comparator.<Rung, Instant>comparing(
                                rung -> attempt(rung).due())
                        .thenComparing(rung -> rung.channel() != matter.wishes().preferred()))
                .toList();
    }

    private Try attempt(Rung rung) {
        Instant begun = matter.history().begun();
        return switch (rung.at()) {
            case Offset.After after -> new Try(rung.channel(), rung.by(), begun, begun.plus(after.length()));
            case Offset.Day day -> onDay(rung, begun, day.number());
        };
    }

    /** Counted from the first day on which anything can be done, so that a weekend draws no two rungs together. */
    private Try onDay(Rung rung, Instant begun, int number) {
        boolean anyTime = matter.ladder().claim().clock() == CountedTime.ANY_TIME;
        LocalDate first = possible(hours.day(begun), begun, anyTime);
        LocalDate day = possible(first.plusDays(number), begun, anyTime);
        return new Try(rung.channel(), rung.by(), number == 0 ? begun : hours.opening(day), closing(day, anyTime));
    }

    private LocalDate possible(LocalDate from, Instant begun, boolean anyTime) {
        LocalDate day = from;
        while (!closing(day, anyTime).isAfter(begun)
                || !(anyTime || matter.team().worksOn(day))) {
            day = day.plusDays(1);
        }
        return day;
    }

    private Instant closing(LocalDate day, boolean anyTime) {
        Instant quiet = hours.closing(day);
        return anyTime
                ? quiet
                : matter.team()
                        .closing(day)
                        .filter(home -> home.isBefore(quiet))
                        .orElse(quiet);
    }
}
