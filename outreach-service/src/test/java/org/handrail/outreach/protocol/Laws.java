package org.handrail.outreach.protocol;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.handrail.events.terms.Channel;
import org.handrail.outreach.protocol.Happening.Attempted;
import org.handrail.outreach.protocol.Simulation.Moment;
import org.handrail.outreach.protocol.Standing.Closed;
import org.handrail.outreach.protocol.Standing.Owned;
import org.handrail.outreach.protocol.Standing.Queued;
import org.jspecify.annotations.Nullable;

/** What always holds, worked out without the engine's own means. */
final class Laws {

    static final String ALWAYS_A_STEP = "an open case has a step, or a place in the queue, that somebody will hear of";
    static final String ONE_OWNER = "a case has the owner who claimed it last, or none";
    static final String CAP = "no person is contacted more than the cap allows on one day";
    static final String QUIET_HOURS = "nobody is disturbed in their quiet hours";
    static final String WISHES = "nobody is contacted in a way they did not want";
    static final String TEXTS = "nobody is sent a text in quiet hours, or without having agreed";
    static final String TEXTS_OF_THE_DESK =
            "the desk itself sends a text for each of its rungs once, and only while somebody has the case";
    static final String NOT_GIVEN_UP_EARLY =
            "nobody is to be given up before six attempts by three ways in fourteen days since they were last heard of";
    static final String EACH_LAPSE_ONCE = "what lapsed and was written down does not lapse again";

    private static final Set<Channel> LOUD =
            EnumSet.of(Channel.CALL, Channel.SMS, Channel.VISIT, Channel.PEER_VISIT, Channel.COLLATERAL);
    private static final Set<Channel> COUNTED =
            EnumSet.of(Channel.CALL, Channel.SMS, Channel.VISIT, Channel.PEER_VISIT, Channel.EMAIL);
    /** The longest that any figure of the standard protocol puts anything off, with holidays and absences. */
    private static final Duration FAR = Duration.ofDays(35);

    private Laws() {}

    static List<String> brokenAt(Moment moment, LawsTest.Engine engine) {
        List<String> broken = new ArrayList<>();
        check(broken, ALWAYS_A_STEP, hasAStep(moment));
        check(broken, ONE_OWNER, hasOneOwner(moment));
        check(broken, CAP, keepsTheCap(moment));
        check(broken, QUIET_HOURS, keepsQuiet(moment));
        check(broken, WISHES, keepsWishes(moment));
        check(broken, TEXTS, textsArePermitted(moment));
        check(broken, TEXTS_OF_THE_DESK, desksTextsAreRungs(moment));
        check(broken, NOT_GIVEN_UP_EARLY, isNotGivenUpEarly(moment));
        check(broken, EACH_LAPSE_ONCE, lapsesOnce(moment, engine));
        return broken;
    }

    private static void check(List<String> broken, String law, boolean holds) {
        if (!holds) {
            broken.add(law);
        }
    }

    private static boolean hasAStep(Moment moment) {
        Instant now = moment.now();
        Instant changes = moment.verdict().changesAt();
        boolean told = changes == null || changes.isAfter(now);
        return switch (moment.verdict().standing()) {
            case Owned owned ->
                told
                        && changes != null
                        && owned.next().due().isBefore(now.plus(FAR))
                        && changes.isBefore(now.plus(FAR).plus(FAR));
            case Queued queued ->
                told
                        && queued.claimBy().isAfter(queued.since())
                        && !queued.since().isAfter(now)
                        && (queued.queue() == Standing.Queue.SUPERVISOR
                                || queued.claimBy().isAfter(now));
            case Closed _ -> isClosed(moment);
        };
    }

    private static boolean isClosed(Moment moment) {
        boolean closed = false;
        for (Happening each : all(moment)) {
            closed = each instanceof Happening.Closed || (closed && !(each instanceof Happening.Reopened));
        }
        return closed;
    }

    private static boolean hasOneOwner(Moment moment) {
        @Nullable String last = null;
        for (Happening each : all(moment)) {
            last = switch (each) {
                case Happening.Claimed claimed -> claimed.owner();
                case Happening.Released _, Happening.Returned _, Happening.Closed _, Happening.Reopened _ -> null;
                case Attempted _, Happening.Escalated _, Happening.DetailsCorrected _ -> last;
                case Happening.TextFailed _ -> last;
            };
        }
        return switch (moment.verdict().standing()) {
            case Owned owned ->
                owned.inPlaceOf() == null
                        ? owned.owner().equals(last)
                        : owned.inPlaceOf().equals(last) && owned.owner().equals("cover-of-" + last);
            case Queued _, Closed _ -> last == null;
        };
    }

    private static boolean keepsTheCap(Moment moment) {
        Map<LocalDate, Integer> days = new HashMap<>();
        Stream<Instant> attempts = moment.matter().history().allAttempts().stream()
                .filter(each -> COUNTED.contains(each.channel()))
                .map(Attempted::at);
        Stream<Instant> inDoubt = moment.matter().history().otherContacts().stream();
        Stream.concat(attempts, inDoubt)
                .forEach(at -> days.merge(there(moment, at).toLocalDate(), 1, Integer::sum));
        return days.values().stream()
                .allMatch(count -> count <= moment.matter().protocol().contact().aDay());
    }

    private static boolean textsArePermitted(Moment moment) {
        Wishes wishes = moment.matter().wishes();
        boolean agreed = !wishes.doNotContact() && !wishes.barred().contains(Channel.SMS);
        return moment.texts().stream()
                .allMatch(at ->
                        agreed && isDay(there(moment, at).toLocalTime(), LocalTime.of(20, 0), LocalTime.of(8, 0)));
    }

    /** A number that was put right may be tried again, and so may the ladder of a case that was opened again. */
    private static boolean desksTextsAreRungs(Moment moment) {
        List<Happening> happenings = moment.matter().history().happenings();
        long again = 1
                + happenings.stream()
                        .filter(each ->
                                each instanceof Happening.DetailsCorrected || each instanceof Happening.Reopened)
                        .count();
        long rungs = moment.matter().ladder().rungs().stream()
                .filter(rung -> rung.by() == Protocol.Doer.DESK)
                .count();
        return moment.desks().size() <= rungs * again && moment.desks().stream().allMatch(Simulation.DeskText::isOwned);
    }

    private static boolean keepsQuiet(Moment moment) {
        LocalTime from = LocalTime.of(20, 0);
        LocalTime until = LocalTime.of(8, 0);
        Step step = step(moment);
        return step == null
                || step.channel() == null
                || !LOUD.contains(step.channel())
                || isDay(there(moment, step.notBefore()).toLocalTime(), from, until);
    }

    private static boolean isDay(LocalTime time, LocalTime from, LocalTime until) {
        return !time.isBefore(until) && time.isBefore(from);
    }

    private static boolean keepsWishes(Moment moment) {
        Step step = step(moment);
        Wishes wishes = moment.matter().wishes();
        if (step == null || step.channel() == null) {
            return true;
        }
        boolean theirOwnWord = moment.matter().history().attempts().stream()
                .anyMatch(each -> each.channel() == step.channel()); // they answered there
        return !wishes.doNotContact() && (theirOwnWord || !wishes.barred().contains(step.channel()));
    }

    /** Who was given up once and only is looked for again is tried once. */
    private static boolean isNotGivenUpEarly(Moment moment) {
        Step step = step(moment);
        if (step == null
                || step.kind() != Step.Kind.REVIEW
                || !step.mind().toString().contains("close as lost")) {
            return true;
        }
        Instant since = moment.matter().history().opened();
        boolean isGivenUp = false;
        for (Happening each : all(moment)) {
            if (each instanceof Happening.Reopened reopened && reopened.heard()) {
                since = reopened.at();
                isGivenUp = false;
            }
            isGivenUp |= each instanceof Happening.Closed closed && closed.asLost();
        }
        return isGivenUp || isEnough(moment, since, step.due());
    }

    private static boolean isEnough(Moment moment, Instant since, Instant due) {
        List<Channel> tried = all(moment).stream()
                .filter(each -> each instanceof Attempted && !each.at().isBefore(since))
                .map(each -> ((Attempted) each).channel())
                .toList();
        return tried.size() >= 6
                && tried.stream().distinct().count() >= 3
                && !due.isBefore(since.plus(Duration.ofDays(14)));
    }

    private static boolean lapsesOnce(Moment moment, LawsTest.Engine engine) {
        Matter written = moment.matter();
        for (Lapse lapse : moment.verdict().lapses()) {
            if (lapse.at().isAfter(moment.now())) {
                return false;
            }
            written = written.and(lapse.happening());
        }
        Verdict again = engine.decide(written, moment.now());
        return again.lapses().isEmpty()
                && again.standing().equals(moment.verdict().standing());
    }

    private static List<Happening> all(Moment moment) {
        List<Happening> all = new ArrayList<>(moment.matter().history().happenings());
        moment.verdict().lapses().forEach(lapse -> all.add(lapse.happening()));
        return all;
    }

    private static @Nullable Step step(Moment moment) {
        return switch (moment.verdict().standing()) {
            case Owned owned -> owned.next();
            case Queued queued -> queued.first();
            case Closed _ -> null;
        };
    }

    private static ZonedDateTime there(Moment moment, Instant at) {
        return at.atZone(moment.matter().wishes().zone());
    }
}
