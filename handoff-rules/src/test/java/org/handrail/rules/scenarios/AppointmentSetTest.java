package org.handrail.rules.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.events.finding.FindingState.*;
import static org.handrail.rules.scenarios.Scenario.given;
import static org.handrail.rules.scenarios.Told.*;

import java.util.Arrays;
import org.handrail.events.LeftAgainstAdvice;
import org.handrail.events.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Row 5: after acceptance a first appointment is set within one business day. */
class AppointmentSetTest {

    private static final String RULE = "appointment-set";
    private static final Told FOLLOWED = requested("R", HOUSE, "Mon 08:00");
    private static final Told TAKEN = accepted("R", HOUSE, "Mon 09:00");
    private static final Told FAR_AHEAD = bookedAfter("R", HOUSE, "Fri+1 14:00", "Mon 15:00");
    private static final Told LEFT = discharged("Tue 10:00");

    @Test
    void silenceForABusinessDayIsADrop() {
        given(accepted("R", HOUSE, "Mon 09:00")).whenItIs("Tue 19:00").thenExpected(RULE);
        given(accepted("R", HOUSE, "Mon 09:00")).whenItIs("Wed 00:00").thenDropped(RULE);
    }

    @Test
    void aBookingForTheReferralMeetsIt() {
        given(accepted("R", HOUSE, "Mon 09:00"), bookedAfter("R", HOUSE, "Thu 09:00", "Tue 23:59"))
                .whenItIs("Wed 00:00")
                .thenMet(RULE);
    }

    @Test
    void aBookingThatNamesNoReferralCountsWhereItIsTheSameProgram() {
        given(accepted("R", HOUSE, "Mon 09:00"), booked("A", "Thu 09:00", "Tue 12:00"))
                .whenItIs("Wed 00:00")
                .thenMet(RULE);
        given(accepted("R", CLINIC, "Mon 09:00"), booked("A", "Thu 09:00", "Tue 12:00"))
                .whenItIs("Wed 00:00")
                .thenDropped(RULE);
    }

    @Test
    void admissionMeetsItToo() {
        given(accepted("R", HOUSE, "Mon 09:00"), placed(HOUSE, "Mon 15:00"))
                .whenItIs("Wed 00:00")
                .thenMet(RULE);
    }

    @Test
    void aLateBookingRecoversIt() {
        given(accepted("R", HOUSE, "Mon 09:00"), booked("A", "Fri 09:00", "Wed 12:00"))
                .whenItIs("Thu 00:00")
                .thenRecovered(RULE);
    }

    @Test
    void whereTwoProgramsAcceptTheFirstOwesTheAppointment() {
        given(
                        requested("R", HOUSE, "Mon 09:00"),
                        requested("S", CLINIC, "Mon 09:01"),
                        accepted("R", HOUSE, "Mon 10:00"),
                        accepted("S", CLINIC, "Tue 11:00"))
                .whenItIs("Fri 00:00")
                .then(RULE, DROPPED, EXCUSED);
    }

    @Test
    void anAppointmentSetByEitherIsTheAppointmentOfTheHandoff() {
        given(
                        requested("R", HOUSE, "Mon 09:00"),
                        requested("S", CLINIC, "Mon 09:01"),
                        accepted("R", HOUSE, "Mon 10:00"),
                        accepted("S", CLINIC, "Tue 11:00"),
                        bookedAfter("S", CLINIC, "Thu 09:00", "Tue 12:00"))
                .whenItIs("Fri 00:00")
                .then(RULE, MET, MET);
    }

    @Test
    void aBookingOfAnotherReferralIsKnownToBeOneOnceBothRequestsAreHeard() {
        given(FOLLOWED, requested("S", CLINIC, "Mon 08:01"), TAKEN, bookedAfter("S", CLINIC, "Thu 09:00", "Tue 12:00"))
                .whenItIs("Fri 00:00")
                .thenMet(RULE);
        given(
                        FOLLOWED,
                        requested("S", CLINIC, "Mon 08:01").heard("Thu 09:00"),
                        TAKEN,
                        bookedAfter("S", CLINIC, "Thu 09:00", "Tue 12:00"))
                .whenItIs("Fri 00:00")
                .thenRecovered(RULE);
    }

    @Test
    void aBookingOfTheReferralItselfIsKnownThoughTheRequestIsNot() {
        given(FOLLOWED.heard("Thu 09:00"), TAKEN, bookedAfter("R", HOUSE, "Thu 09:00", "Tue 12:00"))
                .whenItIs("Fri 00:00")
                .thenMet(RULE);
    }

    @Test
    void aBookingMoreThanAWeekAfterTheStayEndedIsNone() {
        given(FOLLOWED, LEFT, TAKEN, bookedAfter("R", HOUSE, "Tue+1 23:59", "Mon 15:00"))
                .whenItIs("Wed 00:00")
                .thenMet(RULE);
        given(FOLLOWED, LEFT, TAKEN, bookedAfter("R", HOUSE, "Wed+1 00:01", "Mon 15:00"))
                .whenItIs("Wed 00:00")
                .thenDropped(RULE);
    }

    @Test
    void whileTheStayHasNotEndedNothingCanBeSaidAgainstABooking() {
        given(FOLLOWED, TAKEN, FAR_AHEAD).whenItIs("Wed 00:00").thenMet(RULE);
    }

    @Test
    void aBookingThatTurnsOutToLieTooFarAheadIsVoidFromThenOn() {
        Finding finding = given(FOLLOWED, TAKEN, FAR_AHEAD, LEFT.heard("Fri 10:00"))
                .whenItIs("Fri 10:00")
                .thenDropped(RULE)
                .finding(RULE);
        assertThat(finding.evidence()).isEmpty();
        assertThat(finding.explanation()).endsWith("nothing has been heard.");
    }

    @Test
    void whatCameMeanwhileCameInTimeSinceNobodySawADrop() {
        Told another = bookedAfter("R", HOUSE, "Mon+1 09:00", "Thu 12:00");
        Finding finding = given(FOLLOWED, TAKEN, FAR_AHEAD, LEFT.heard("Fri 10:00"), another)
                .whenItIs("Fri 12:00")
                .thenMet(RULE)
                .finding(RULE);
        assertThat(finding.evidence()).containsExactly(another.fact().id());
    }

    @Test
    void whatComesAfterwardsRecoversIt() {
        given(FOLLOWED, TAKEN, FAR_AHEAD, LEFT.heard("Fri 10:00"), bookedAfter("R", HOUSE, "Mon+1 09:00", "Fri 10:01"))
                .whenItIs("Fri 12:00")
                .thenRecovered(RULE);
    }

    @Test
    void aBookingThatWasItselfHeardTooLateHadPassedForNothing() {
        given(
                        FOLLOWED,
                        TAKEN,
                        FAR_AHEAD.heard("Wed 12:00"),
                        LEFT.heard("Fri 10:00"),
                        bookedAfter("R", HOUSE, "Mon+1 09:00", "Thu 12:00"))
                .whenItIs("Fri 12:00")
                .thenRecovered(RULE);
    }

    @Test
    void whereItTurnedOutBeforeTheDueDayTheDueDayHolds() {
        Told[] told = {FOLLOWED, TAKEN, FAR_AHEAD, LEFT.heard("Tue 11:00")};
        given(with(told, bookedAfter("R", HOUSE, "Mon+1 09:00", "Tue 23:59")))
                .whenItIs("Wed 12:00")
                .thenMet(RULE);
        given(with(told, bookedAfter("R", HOUSE, "Mon+1 09:00", "Wed 00:00")))
                .whenItIs("Wed 12:00")
                .thenRecovered(RULE);
    }

    /** By the report heard on Wednesday one is void, by that of Friday the other, too: until then it passed for evidence. */
    @ParameterizedTest
    @ValueSource(strings = {"Mon 14:30", "Mon 15:30"})
    void ofTwoBookingsTheOneThatPassedTheLongestCounts(String booked) {
        Told earlier = told(new LeftAgainstAdvice(STAY, DETOX, null, null), "Mon 08:30");
        Told[] told = {
            FOLLOWED,
            TAKEN,
            FAR_AHEAD,
            bookedAfter("R", HOUSE, "Tue+1 14:00", booked),
            LEFT.heard("Wed 12:00"),
            earlier.heard("Fri 10:00")
        };
        given(with(told, placed(HOUSE, "Thu 12:00"))).whenItIs("Fri 12:00").thenMet(RULE);
        given(with(told, placed(HOUSE, "Fri 11:00"))).whenItIs("Fri 12:00").thenRecovered(RULE);
    }

    @Test
    void aBookingThatLiesTooFarAheadForNoReferralOfAStayStillCounts() {
        given(accepted("R", HOUSE, "Mon 09:00"), LEFT, bookedAfter("R", HOUSE, "Mon+8 09:00", "Mon 15:00"))
                .whenItIs("Wed 00:00")
                .thenMet(RULE);
    }

    @Test
    void deathEndsIt() {
        given(accepted("R", HOUSE, "Mon 09:00"), died("Mon"))
                .whenItIs("Fri 00:00")
                .thenExcused(RULE);
    }

    private static Told[] with(Told[] told, Told more) {
        Told[] all = Arrays.copyOf(told, told.length + 1);
        all[told.length] = more;
        return all;
    }
}
