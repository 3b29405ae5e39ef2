package org.handrail.outreach.protocol;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.outreach.protocol.Protocol.Claim;
import org.handrail.outreach.protocol.Protocol.CountedTime;
import org.handrail.outreach.protocol.Protocol.Ladder;
import org.handrail.outreach.protocol.Spell.Held;
import org.handrail.outreach.protocol.Spell.Over;
import org.handrail.outreach.protocol.Spell.Waiting;
import org.handrail.outreach.protocol.TeamCalendar.Absence;

/** What comes about by itself, if nobody does anything. */
final class Lapses {

    private Lapses() {}

    /** The next of it; empty where the case waits for somebody's doing alone. */
    static Optional<Lapse> next(Matter matter) {
        return switch (Spell.of(matter.history())) {
            case Held held -> ofHeld(matter, held);
            case Waiting waiting ->
                waiting.forSupervisor()
                        ? Optional.empty()
                        : Optional.of(new Lapse(claimBy(matter, waiting), Lapse.Kind.UNCLAIMED));
            case Over over -> over.asLost() ? lookAgain(matter, over) : Optional.empty();
        };
    }

    /** When a waiting case must be claimed. */
    static Instant claimBy(Matter matter, Waiting waiting) {
        Claim claim = matter.ladder().claim();
        return counted(matter, waiting.since(), waiting.forSupervisor() ? claim.supervisorWithin() : claim.within());
    }

    private static Optional<Lapse> ofHeld(Matter matter, Held held) {
        Ladder ladder = matter.ladder();
        Instant due = new NextStep(matter, held.since()).step().due();
        Stream<Lapse> overdue = held.escalated()
                ? Stream.empty()
                : Stream.of(new Lapse(counted(matter, due, ladder.overdueAfter()), Lapse.Kind.OVERDUE));
        Stream<Lapse> returned = Stream.of(new Lapse(counted(matter, due, ladder.returnAfter()), Lapse.Kind.RETURNED));
        return Stream.of(overdue, returned, away(matter, held))
                .flatMap(each -> each)
                .min(Comparator.comparing(Lapse::at));
    }

    /** Who claims a case while they should be away is evidently here. */
    private static Stream<Lapse> away(Matter matter, Held held) {
        return matter.team().absences().stream()
                .filter(each -> each.staff().equals(held.owner()) && each.cover() == null)
                .map(Absence::from)
                .filter(from -> from.isAfter(held.since()))
                .map(from -> new Lapse(from, Lapse.Kind.OWNER_AWAY));
    }

    /** Counted from when the person was first given up, so that working on it does not put it off. */
    private static Optional<Lapse> lookAgain(Matter matter, Over over) {
        List<Instant> givenUp = matter.history().givenUp();
        List<Duration> times = matter.protocol().lost().lookAgain();
        return givenUp.size() > times.size()
                ? Optional.empty()
                : Optional.of(new Lapse(
                        Later.of(over.since(), givenUp.getFirst().plus(times.get(givenUp.size() - 1))),
                        Lapse.Kind.LOOK_AGAIN));
    }

    private static Instant counted(Matter matter, Instant from, Duration length) {
        return matter.ladder().claim().clock() == CountedTime.ANY_TIME
                ? from.plus(length)
                : matter.team().afterHours(from, length);
    }
}
