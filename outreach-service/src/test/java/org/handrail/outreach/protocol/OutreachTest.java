package org.handrail.outreach.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.outreach.protocol.Spells.at;
import static org.handrail.outreach.protocol.Spells.opened;

import java.util.List;
import org.handrail.events.finding.Severity;
import org.handrail.events.terms.AttemptOutcome;
import org.handrail.events.terms.Channel;
import org.handrail.outreach.protocol.Standing.Closed;
import org.handrail.outreach.protocol.Standing.Owned;
import org.handrail.outreach.protocol.Standing.Queue;
import org.handrail.outreach.protocol.Standing.Queued;
import org.junit.jupiter.api.Test;

/** What is to be done next, told by the standard protocol: a team that works Monday to Friday, 8:00 to 18:00. */
class OutreachTest {

    @Test
    void aNewCaseWaitsForTheTeamAndSaysByWhen() {
        assertThat(opened("Mon 16:00").standing("Mon 16:01")).isInstanceOfSatisfying(Queued.class, queued -> {
            assertThat(queued.queue()).isEqualTo(Queue.TEAM);
            assertThat(queued.claimBy()).isEqualTo(at("Tue 10:00")); // 4 of the team's hours
        });
    }

    @Test
    void aCriticalOneAtNightIsForWhoeverIsOnCall() {
        Spells night = opened("Sat 23:00").severity(Severity.CRITICAL);
        assertThat(queue(night, "Sat 23:10")).isEqualTo(Queue.SUPERVISOR); // nobody is
        night.onCall("noor", "Fri 18:00", "Mon+1 08:00");
        assertThat(queue(night, "Sat 23:10")).isEqualTo(Queue.ON_CALL);
        assertThat(night.lapses("Sat 23:30")).containsExactly(Lapse.Kind.UNCLAIMED);
        assertThat(queue(night, "Sat 23:30")).isEqualTo(Queue.SUPERVISOR);
    }

    @Test
    void whoeverClaimsItHasAStepDueTheSameDay() {
        Step step = opened("Mon 09:00").claimed("Mon 10:00", "ada").next("Mon 10:00");
        assertThat(step.kind()).isEqualTo(Step.Kind.CONTACT);
        assertThat(step.channel()).isEqualTo(Channel.CALL);
        assertThat(step.due()).isEqualTo(at("Mon 18:00"));
    }

    @Test
    void noAnswerLeadsToTheNextRung() {
        Spells spell = opened("Mon 09:00").claimed("Mon 10:00", "ada").tried("Mon 10:05", Channel.CALL, no());
        assertThat(spell.next("Mon 10:05").channel()).isEqualTo(Channel.SMS);
        spell.tried("Mon 10:06", Channel.SMS, AttemptOutcome.LEFT_MESSAGE);
        assertThat(spell.next("Mon 10:06").notBefore()).isEqualTo(at("Tue 08:00"));
        assertThat(spell.next("Mon 10:06").due()).isEqualTo(at("Tue 18:00"));
    }

    @Test
    void aWeekendDrawsNoTwoRungsTogether() {
        Spells spell = opened("Sat 09:00").claimed("Sat 10:00", "ada");
        assertThat(spell.next("Sat 10:00").due()).isEqualTo(at("Mon+1 18:00"));
        spell.tried("Sat 10:05", Channel.CALL, no()).tried("Sat 10:06", Channel.SMS, no());
        assertThat(spell.next("Sat 10:06").due()).isEqualTo(at("Tue+1 18:00"));
    }

    @Test
    void whoAskedToBeCalledLaterIsCalledThen() {
        Step step = opened("Mon 09:00")
                .claimed("Mon 10:00", "ada")
                .tried("Mon 10:05", Channel.CALL, AttemptOutcome.REACHED_CALL_LATER, "Tue 21:30")
                .next("Mon 10:06");
        assertThat(step.notBefore()).isEqualTo(at("Wed 08:00")); // quiet hours go before wishes of the moment
        assertThat(step.due()).isEqualTo(at("Wed 09:00"));
    }

    @Test
    void anAgreedAppointmentIsConfirmedTheDayBeforeAndThenLookedAfter() {
        Spells spell = opened("Mon 09:00")
                .claimed("Mon 10:00", "ada")
                .tried("Mon 10:05", Channel.CALL, AttemptOutcome.REACHED_AGREED, "Thu 14:00");
        assertThat(spell.next("Mon 10:06").kind()).isEqualTo(Step.Kind.CONFIRM_APPOINTMENT);
        assertThat(spell.next("Mon 10:06").due()).isEqualTo(at("Wed 14:00"));
        spell.tried("Wed 12:00", Channel.CALL, AttemptOutcome.REACHED_AGREED, "Thu 14:00");
        assertThat(spell.next("Wed 12:01").kind()).isEqualTo(Step.Kind.CHECK_ATTENDANCE);
        assertThat(spell.next("Wed 12:01").due()).isEqualTo(at("Fri 14:00"));
    }

    @Test
    void aCriticalCaseThatWaitsGoesToWhoeverIsOnCallWhenTheTeamGoesHome() {
        Spells spell = opened("Mon 17:50")
                .severity(Severity.CRITICAL)
                .onCall("oona", "Mon 18:00", "Mon 18:10")
                .onCall("otis", "Mon 18:10", "Tue 08:00");
        assertThat(queue(spell, "Mon 17:51")).isEqualTo(Queue.TEAM);
        assertThat(spell.when("Mon 17:51").changesAt()).isEqualTo(at("Mon 18:00"));
        assertThat(queue(spell, "Mon 18:00")).isEqualTo(Queue.ON_CALL);
        assertThat(spell.when("Mon 18:00").changesAt()).isEqualTo(at("Mon 18:10"));
    }

    @Test
    void anOverdueStepIsToldToTheSupervisorAndThenGoesBackToTheQueue() {
        Spells spell = opened("Mon 09:00").claimed("Mon 10:00", "ada"); // due Mon 18:00
        assertThat(spell.lapses("Tue 09:59")).isEmpty();
        assertThat(spell.lapses("Tue 10:00")).containsExactly(Lapse.Kind.OVERDUE); // 2 of the team's hours later
        assertThat(spell.standing("Tue 10:00"))
                .isInstanceOfSatisfying(
                        Owned.class, owned -> assertThat(owned.escalated()).isTrue());
        assertThat(spell.lapses("Tue 16:00")).containsExactly(Lapse.Kind.OVERDUE, Lapse.Kind.RETURNED);
        assertThat(queue(spell, "Tue 16:00")).isEqualTo(Queue.SUPERVISOR);
    }

    @Test
    void howeverLongNobodyLookedEachThingLapsesOnce() {
        Spells spell = opened("Mon 09:00").claimed("Mon 10:00", "ada");
        assertThat(spell.lapses("Mon+9 09:00")).containsExactly(Lapse.Kind.OVERDUE, Lapse.Kind.RETURNED);
    }

    @Test
    void anAbsenceIsCoveredOrTheCaseGoesBack() {
        Spells spell = opened("Mon 09:00").claimed("Mon 10:00", "ada").away("ada", "Mon 12:00", "Fri 18:00", "ben");
        assertThat(spell.standing("Mon 11:00"))
                .isInstanceOfSatisfying(
                        Owned.class, owned -> assertThat(owned.owner()).isEqualTo("ada"));
        assertThat(spell.standing("Mon 12:00")).isInstanceOfSatisfying(Owned.class, owned -> {
            assertThat(owned.owner()).isEqualTo("ben");
            assertThat(owned.inPlaceOf()).isEqualTo("ada");
        });
        Spells alone = opened("Mon 09:00").claimed("Mon 10:00", "ada").away("ada", "Mon 12:00", "Fri 18:00", null);
        assertThat(alone.lapses("Mon 12:00")).containsExactly(Lapse.Kind.OWNER_AWAY);
    }

    @Test
    void nobodyIsGivenUpBeforeSixAttemptsOverThreeWaysAndFourteenDays() {
        Spells spell = opened("Mon 09:00")
                .claimed("Mon 09:30", "ada")
                .tried("Mon 10:00", Channel.CALL, no())
                .tried("Mon 10:01", Channel.SMS, no())
                .tried("Tue 10:00", Channel.CALL, no())
                .tried("Thu 10:00", Channel.CALL, no())
                .tried("Thu 10:05", Channel.COLLATERAL, no())
                .tried("Mon+1 10:00", Channel.PEER_VISIT, no());
        assertThat(missing(spell, "Mon+1 10:01")).contains("7 more of 14 days");
        spell.tried("Thu+1 10:00", Channel.LETTER, no());
        Step review = spell.next("Thu+1 10:01");
        assertThat(review.kind()).isEqualTo(Step.Kind.REVIEW);
        assertThat(review.due()).isEqualTo(at("Mon+2 09:00"));
        assertThat(missing(spell, "Mon+2 09:00")).isEqualTo("[]");
    }

    @Test
    void barredWaysAreMadeUpForByOthersUntilTheMinimumIsReached() {
        Spells spell = opened("Mon 09:00")
                .wishes(Spells.barring(Channel.SMS, Channel.COLLATERAL, Channel.PEER_VISIT))
                .claimed("Mon 09:30", "ada")
                .tried("Mon 10:00", Channel.CALL, no())
                .tried("Tue 10:00", Channel.CALL, no())
                .tried("Thu 10:00", Channel.CALL, no())
                .tried("Thu+1 10:00", Channel.LETTER, no());
        assertThat(spell.next("Thu+1 10:01").channel()).isEqualTo(Channel.LETTER);
        assertThat(missing(spell, "Mon+9 09:00")).contains("2 more of 6 attempts", "1 more of 3 different ways");
    }

    @Test
    void whoWasGivenUpIsLookedForAgainAfterThirtySixtyAndNinetyDays() {
        Spells spell = opened("Mon 09:00").and(new Happening.Closed(at("Mon+2 10:00"), true));
        assertThat(spell.standing("Mon+3 10:00"))
                .isEqualTo(new Closed(at("Mon+2 10:00").plus(Spells.days(30))));
        assertThat(spell.lapses("Mon+7 10:00")).contains(Lapse.Kind.LOOK_AGAIN);
        spell.and(new Happening.Reopened(at("Wed+6 10:00"), false)).and(new Happening.Closed(at("Fri+6 10:00"), true));
        assertThat(spell.standing("Fri+6 11:00"))
                .isEqualTo(new Closed(at("Mon+2 10:00").plus(Spells.days(60))));
    }

    /** Heard of again they are looked for anew, all the ladder up; somebody who only looks again tries once. */
    @Test
    void whoWasGivenUpAndIsHeardOfIsNotGivenUpAgainAfterOneCall() {
        Spells lookedAgain = givenUp().and(new Happening.Reopened(at("Mon+8 09:00"), false));
        Spells heardOf = givenUp().and(new Happening.Reopened(at("Mon+8 09:00"), true));

        for (Spells each : List.of(lookedAgain, heardOf)) {
            each.claimed("Mon+8 09:30", "ada").tried("Mon+8 10:00", Channel.CALL, no());
        }
        assertThat(lookedAgain.next("Mon+8 10:01").kind()).isEqualTo(Step.Kind.REVIEW);
        assertThat(heardOf.next("Mon+8 10:01").kind()).isEqualTo(Step.Kind.CONTACT);
        assertThat(missing(lookedAgain, "Mon+8 10:01")).isEqualTo("[]");
        assertThat(missing(heardOf, "Mon+8 10:01")).contains("5 more of 6 attempts", "14 more of 14 days");

        heardOf.and(new Happening.Closed(at("Mon+11 10:00"), true));
        assertThat(heardOf.standing("Mon+11 10:01"))
                .isEqualTo(new Closed(at("Mon+11 10:00").plus(Spells.days(30))));
    }

    private static Spells givenUp() {
        return opened("Mon 09:00")
                .claimed("Mon 09:30", "ada")
                .tried("Mon 10:00", Channel.CALL, no())
                .tried("Mon 10:01", Channel.SMS, no())
                .tried("Tue 10:00", Channel.CALL, no())
                .tried("Thu 10:00", Channel.CALL, no())
                .tried("Thu 10:05", Channel.COLLATERAL, no())
                .tried("Thu+1 10:00", Channel.LETTER, no())
                .and(new Happening.Closed(at("Mon+2 10:00"), true));
    }

    @Test
    void whoWasClosedForAnotherReasonStaysClosed() {
        Spells spell = opened("Mon 09:00").and(new Happening.Closed(at("Mon 10:00"), false));
        assertThat(spell.when("Mon+40 10:00")).isEqualTo(new Verdict(new Closed(null), List.of(), null));
    }

    @Test
    void whoIsSaidToBeInHospitalIsAskedAfterAndNotCalled() {
        Step step = opened("Mon 09:00")
                .claimed("Mon 09:30", "ada")
                .tried("Mon 10:00", Channel.CALL, AttemptOutcome.IN_HOSPITAL)
                .next("Mon 10:01");
        assertThat(step.kind()).isEqualTo(Step.Kind.CHECK_AGAIN);
        assertThat(step.due()).isEqualTo(at("Thu 10:00"));
    }

    private static AttemptOutcome no() {
        return AttemptOutcome.NO_ANSWER;
    }

    private static String missing(Spells spell, String time) {
        CaseHistory history = spell.matter().history();
        return Spells.PROTOCOL
                .lost()
                .missing(history.attemptsSought(), history.sought(), at(time))
                .toString();
    }

    private static Queue queue(Spells spell, String time) {
        return spell.standing(time) instanceof Queued queued ? queued.queue() : Queue.TEAM;
    }
}
