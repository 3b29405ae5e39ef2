package org.handrail.outreach.protocol;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.events.terms.AttemptOutcome;
import org.handrail.events.terms.Channel;
import org.handrail.outreach.protocol.Protocol.Doer;
import org.handrail.outreach.protocol.Spell.Held;
import org.handrail.outreach.protocol.Spell.Over;
import org.handrail.outreach.protocol.Spell.Waiting;
import org.handrail.outreach.protocol.Standing.Closed;
import org.handrail.outreach.protocol.Standing.Owned;
import org.handrail.outreach.protocol.Standing.Queue;
import org.handrail.outreach.protocol.Standing.Queued;
import org.handrail.outreach.protocol.TeamCalendar.Absence;
import org.jspecify.annotations.Nullable;

/** The outreach protocol at work. */
public final class Outreach {

    private Outreach() {}

    /** Where the case stands at {@code now}, and what the time since the last happening has brought about. */
    public static Verdict decide(Matter matter, Instant now) {
        List<Lapse> lapses = new ArrayList<>();
        Matter current = matter;
        while (true) {
            Optional<Lapse> next = Lapses.next(current);
            if (next.isEmpty() || next.get().at().isAfter(now)) {
                return new Verdict(standing(current, now), lapses, changes(current, next, now));
            }
            lapses.add(next.get());
            current = current.and(next.get().happening());
        }
    }

    /** The next lapse, or before it the bounds of an absence that is covered, or the next turn of who is to claim it. */
    private static @Nullable Instant changes(Matter matter, Optional<Lapse> next, Instant now) {
        Stream<Instant> turns = switch (Spell.of(matter.history())) {
            case Held held ->
                matter.team().absences().stream()
                        .filter(each -> each.staff().equals(held.owner()))
                        .flatMap(each -> Stream.of(each.from(), each.until()))
                        .filter(bound -> bound.isAfter(now));
            case Waiting waiting ->
                waiting.forSupervisor() || !isForAnyTime(matter)
                        ? Stream.empty()
                        : Stream.of(matter.team().nextTurn(now));
            case Over _ -> Stream.empty();
        };
        return Stream.concat(turns, next.map(Lapse::at).stream())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static boolean isForAnyTime(Matter matter) {
        return matter.ladder().claim().clock() == Protocol.CountedTime.ANY_TIME;
    }

    /** Whether the desk itself sends the person a text now: somebody has the case, and its next step is the desk's and due. */
    public static boolean sendsText(Matter matter, Instant now) {
        return decide(matter, now).standing() instanceof Owned owned
                && owned.next().by() == Doer.DESK
                && !now.isBefore(owned.next().notBefore())
                && objection(matter, Channel.SMS, AttemptOutcome.LEFT_MESSAGE, now)
                        .isEmpty();
    }

    /** Why the person may not be contacted this way at that time, or not with this outcome, in words; empty where they may. */
    public static Optional<String> objection(Matter matter, Channel channel, AttemptOutcome outcome, Instant at) {
        Wishes wishes = matter.wishes();
        ContactHours hours = ContactHours.of(matter);
        if (wishes.doNotContact()) {
            return Optional.of("The person asked not to be contacted.");
        }
        if (wishes.barred().contains(channel)) {
            return Optional.of("This way is closed: the person did not agree to it, or asked for it not to be used.");
        }
        if (channel == Channel.CALL && outcome == AttemptOutcome.LEFT_MESSAGE && wishes.noVoicemail()) {
            return Optional.of("The person asked that nothing be left on a machine.");
        }
        if (channel == Channel.SMS && matter.history().isNumberWrong()) {
            return Optional.of("The number is known to be wrong.");
        }
        if (hours.isQuiet(at, channel)) {
            return Optional.of("It is quiet hours where the person lives.");
        }
        return hours.isFull(at, channel)
                ? Optional.of("The person was contacted %d times that day already."
                        .formatted(matter.protocol().contact().aDay()))
                : Optional.empty();
    }

    private static Standing standing(Matter matter, Instant now) {
        return switch (Spell.of(matter.history())) {
            case Held held -> owned(matter, held, now);
            case Waiting waiting -> queued(matter, waiting, now);
            case Over _ -> new Closed(Lapses.next(matter).map(Lapse::at).orElse(null));
        };
    }

    private static Standing owned(Matter matter, Held held, Instant now) {
        Step next = new NextStep(matter, held.since()).step();
        return matter.team()
                .absence(held.owner(), now)
                .filter(away -> away.from().isAfter(held.since()))
                .map(Absence::cover)
                .map(cover -> new Owned(cover, held.owner(), next, held.escalated()))
                .orElseGet(() -> new Owned(held.owner(), null, next, held.escalated()));
    }

    private static Standing queued(Matter matter, Waiting waiting, Instant now) {
        return new Queued(
                queue(matter, waiting, now),
                waiting.since(),
                Lapses.claimBy(matter, waiting),
                new NextStep(matter, waiting.since()).step());
    }

    private static Queue queue(Matter matter, Waiting waiting, Instant now) {
        if (waiting.forSupervisor()) {
            return Queue.SUPERVISOR;
        }
        if (!isForAnyTime(matter) || matter.team().isOpen(now)) {
            return Queue.TEAM;
        }
        return matter.team().onCall(now).isPresent() ? Queue.ON_CALL : Queue.SUPERVISOR;
    }
}
