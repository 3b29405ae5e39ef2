package org.handrail.outreach.protocol;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.handrail.events.finding.Severity;
import org.handrail.events.terms.AttemptOutcome;
import org.handrail.events.terms.Channel;
import org.handrail.outreach.protocol.Happening.Attempted;
import org.handrail.outreach.protocol.Standing.Closed;
import org.handrail.outreach.protocol.Standing.Owned;
import org.handrail.outreach.protocol.Standing.Queued;
import org.handrail.outreach.protocol.TeamCalendar.Absence;
import org.handrail.outreach.protocol.TeamCalendar.Duty;
import org.handrail.outreach.protocol.TeamCalendar.Hours;

/** Months of work on one made-up case by people who do what the engine says, or nothing, at odd times. */
final class Simulation {

    private static final int MOMENTS = 60;
    private static final List<String> STAFF = List.of("ada", "ben", "cy");
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("America/New_York"), ZoneId.of("America/Los_Angeles"), ZoneId.of("Pacific/Kiritimati"));

    private final Random random;
    private final LawsTest.Engine engine;
    private final Consumer<Moment> check;
    private final List<Instant> texts = new ArrayList<>();
    private final List<DeskText> desks = new ArrayList<>();
    private Instant now;
    private Matter matter;

    /** What an engine said at an instant, and what had happened by then. */
    record Moment(Matter matter, Instant now, Verdict verdict, List<Instant> texts, List<DeskText> desks) {}

    /** A text that the desk sent of itself. */
    record DeskText(Instant at, boolean isOwned) {}

    Simulation(long seed, LawsTest.Engine engine, Consumer<Moment> check) {
        this.random = new Random(seed);
        this.engine = engine;
        this.check = check;
        // over the change to winter time, too
        this.now = Instant.parse("2026-10-20T00:00:00Z").plus(Duration.ofMinutes(random.nextInt(20_000)));
        this.matter = new Matter(
                new CaseHistory(now, one(Severity.values()), List.of(), List.of()), Spells.PROTOCOL, wishes(), team());
    }

    void run() {
        for (int i = 0; i < MOMENTS; i++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(pause())));
            Verdict verdict = engine.decide(matter, now);
            check.accept(new Moment(matter, now, verdict, List.copyOf(texts), List.copyOf(desks)));
            for (Lapse lapse : verdict.lapses()) {
                matter = matter.and(lapse.happening());
            }
            act(verdict.standing());
            if (engine.sendsText(matter, now)) {
                desks.add(new DeskText(now, engine.decide(matter, now).standing() instanceof Owned));
                sent();
            }
            if (random.nextInt(4) == 0 && !(verdict.standing() instanceof Closed)) {
                text();
            }
        }
    }

    /** Somebody looks after minutes, hours or days. */
    private int pause() {
        return switch (random.nextInt(8)) {
            case 0 -> 20_000;
            case 1, 2 -> 25;
            default -> 600;
        };
    }

    private void act(Standing standing) {
        switch (standing) {
            case Queued _ -> {
                if (random.nextInt(3) > 0) {
                    matter = matter.and(new Happening.Claimed(now, STAFF.get(random.nextInt(STAFF.size()))));
                }
            }
            case Owned owned -> work(owned.next());
            case Closed _ -> hear();
        }
    }

    /** Of somebody who was given up something is heard, or nothing for weeks. */
    private void hear() {
        switch (random.nextInt(4)) {
            case 0 -> matter = matter.and(new Happening.Reopened(now, true));
            case 1 -> now = now.plus(Duration.ofDays(random.nextInt(40)));
            default -> {}
        }
    }

    private void work(Step step) {
        switch (random.nextInt(12)) {
            case 0 -> matter = matter.and(new Happening.Released(now));
            case 1 -> matter = matter.and(new Happening.DetailsCorrected(now));
            case 2 -> closeIfEarned();
            case 3 -> {}
            default -> take(step);
        }
    }

    /** Somebody sends a text, step or no step; of some nobody knows whether they arrived. */
    private void text() {
        if (engine.objection(matter, now).isPresent()) {
            return;
        }
        sent();
    }

    private void sent() {
        texts.add(now);
        if (random.nextBoolean()) {
            matter = matter.and(new Attempted(now, Channel.SMS, AttemptOutcome.LEFT_MESSAGE, null));
            return;
        }
        CaseHistory history = matter.history();
        List<Instant> contacts = new ArrayList<>(history.otherContacts());
        contacts.add(now);
        matter = new Matter(
                new CaseHistory(history.opened(), history.severity(), history.happenings(), contacts),
                matter.protocol(),
                matter.wishes(),
                matter.team());
        matter = matter.and(new Happening.TextFailed(now));
    }

    private void closeIfEarned() {
        CaseHistory history = matter.history();
        if (matter.protocol()
                .lost()
                .missing(history.attemptsSought(), history.sought(), now)
                .isEmpty()) {
            matter = matter.and(new Happening.Closed(now, true));
        }
    }

    private void take(Step step) {
        Channel channel = step.channel();
        if (channel != null && !now.isBefore(step.notBefore())) {
            AttemptOutcome outcome = outcome(step);
            Instant later = random.nextBoolean() ? now.plus(Duration.ofMinutes(random.nextInt(2_000))) : null;
            matter = matter.and(new Attempted(now, channel, outcome, later));
        }
    }

    /** Mostly nobody answers; who said yes mostly says so again. */
    private AttemptOutcome outcome(Step step) {
        if (step.kind() == Step.Kind.CONFIRM_APPOINTMENT && random.nextInt(3) > 0) {
            return AttemptOutcome.REACHED_AGREED;
        }
        return switch (random.nextInt(9)) {
            case 0, 1 -> AttemptOutcome.REACHED_CALL_LATER;
            case 2, 3 -> one(AttemptOutcome.values());
            case 4 -> AttemptOutcome.REACHED_AGREED;
            default -> AttemptOutcome.NO_ANSWER;
        };
    }

    /** Of some every way is closed. */
    private Wishes wishes() {
        boolean all = random.nextInt(10) == 0;
        Set<Channel> barred = EnumSet.noneOf(Channel.class);
        for (Channel channel : Channel.values()) {
            if (all || random.nextInt(4) == 0) {
                barred.add(channel);
            }
        }
        return new Wishes(
                ZONES.get(random.nextInt(ZONES.size())),
                random.nextInt(12) == 0,
                random.nextBoolean(),
                barred,
                random.nextBoolean() ? one(Channel.values()) : null,
                null);
    }

    private TeamCalendar team() {
        Map<DayOfWeek, Hours> hours = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (random.nextInt(4) > 0 || day == DayOfWeek.TUESDAY) {
                hours.put(
                        day,
                        new Hours(LocalTime.of(7 + random.nextInt(3), 0), LocalTime.of(15 + random.nextInt(8), 0)));
            }
        }
        List<Absence> absences = new ArrayList<>();
        for (String who : STAFF) {
            Instant from = now.plus(Duration.ofHours(random.nextInt(400)));
            absences.add(new Absence(
                    who, from, from.plus(Duration.ofHours(90)), random.nextBoolean() ? "cover-of-" + who : null));
        }
        Duty duty = new Duty("oona", now, now.plus(Duration.ofDays(random.nextInt(30) + 1)));
        return new TeamCalendar(Spells.NEW_YORK, hours, Set.of(), List.of(duty), absences);
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
