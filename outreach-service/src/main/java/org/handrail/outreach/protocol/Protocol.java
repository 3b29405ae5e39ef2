package org.handrail.outreach.protocol;

import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.handrail.events.finding.Severity;
import org.handrail.events.terms.AttemptOutcome;
import org.handrail.events.terms.Channel;

/**
 * How people are reached, as data.
 *
 * @param version its name for good: every case says which it was worked under
 * @param ladders what to try, by severity; every severity has one
 */
public record Protocol(
        String version, Contact contact, Answers answers, LostToFollowUp lost, Map<Severity, Ladder> ladders) {

    public Protocol {
        ladders = Map.copyOf(ladders);
        if (ladders.size() != Severity.values().length) {
            throw new IllegalArgumentException("every severity has its ladder");
        }
    }

    /** What to try for a case of this severity. */
    public Ladder ladder(Severity severity) {
        return Objects.requireNonNull(ladders.get(severity));
    }

    /**
     * What nobody may do to a person, however urgent.
     *
     * @param aDay at most so many contacts on one calendar day in the person's zone
     * @param quietFrom from this time of day in the person's zone nobody disturbs them
     * @param quietUntil until this one, the next morning
     */
    public record Contact(int aDay, LocalTime quietFrom, LocalTime quietUntil) {}

    /**
     * What follows from an answer.
     *
     * @param confirm how long before an agreed appointment it is confirmed, and how soon where its time is not known
     * @param checkAttended how long after an agreed appointment somebody looks whether it was kept
     * @param callLater when to call again who named no time
     * @param slack how long after the agreed time a call still is in time
     * @param wrongNumber how soon to go another way after a wrong number
     * @param review how soon a supervisor decides where the protocol has no next rung
     * @param checkAgain how soon to look again after the person was said to be somewhere else
     */
    public record Answers(
            Duration confirm,
            Duration checkAttended,
            Duration callLater,
            Duration slack,
            Duration wrongNumber,
            Duration review,
            Map<AttemptOutcome, Duration> checkAgain) {

        public Answers {
            checkAgain = Map.copyOf(checkAgain);
        }
    }

    /**
     * What to try for one severity.
     *
     * @param claim how soon somebody takes it
     * @param overdueAfter how long after its due time an undone step escalates to the supervisor
     * @param returnAfter how long after its due time the case goes back to the queue
     * @param rungs in order of time
     * @param repeatEvery once all rungs are tried, as long as the minimum for lost to follow-up is not reached
     */
    public record Ladder(
            Claim claim, Duration overdueAfter, Duration returnAfter, List<Rung> rungs, Duration repeatEvery) {

        public Ladder {
            rungs = List.copyOf(rungs);
        }

        private Ladder byHand() {
            List<Rung> byHand = rungs.stream()
                    .map(rung -> rung.by() == Doer.DESK ? new Rung(rung.at(), rung.channel(), Doer.COORDINATOR) : rung)
                    .toList();
            return new Ladder(claim, overdueAfter, returnAfter, byHand, repeatEvery);
        }
    }

    /**
     * How soon a case in the queue is claimed.
     *
     * @param within from its place in the team's queue
     * @param clock which time counts
     * @param supervisorWithin from there on, how soon the supervisor sees to it
     */
    public record Claim(Duration within, CountedTime clock, Duration supervisorWithin) {}

    /** Which time counts towards a deadline. */
    public enum CountedTime {
        /** All of it: outside the team's hours whoever is on call sees to it. */
        ANY_TIME,
        /** The team's hours. */
        TEAM_HOURS
    }

    /** Who takes a step. */
    public enum Doer {
        COORDINATOR,
        PEER,
        SUPERVISOR,
        /** The desk itself, as soon as it may; it can do nothing but send a text. */
        DESK
    }

    /** The same where the desk cannot send texts: coordinators do. */
    public Protocol byHand() {
        Map<Severity, Ladder> byHand = new EnumMap<>(Severity.class);
        ladders.forEach((severity, ladder) -> byHand.put(severity, ladder.byHand()));
        return new Protocol(version, contact, answers, lost, byHand);
    }

    /**
     * One thing to try.
     *
     * @param at how long after the case opened
     */
    public record Rung(Offset at, Channel channel, Doer by) {}

    /** How long after the case opened. */
    public sealed interface Offset {

        /** A length of time. */
        record After(Duration length) implements Offset {}

        /** A calendar day in the person's zone; 0 is the day it opened. */
        record Day(int number) implements Offset {}
    }
}
