package org.handrail.rules.scenarios;

import static org.handrail.events.finding.FindingState.*;
import static org.handrail.rules.scenarios.Scenario.given;
import static org.handrail.rules.scenarios.Told.*;

import org.junit.jupiter.api.Test;

/** Row 5: after acceptance a first appointment is set within one business day. */
class AppointmentSetTest {

    private static final String RULE = "appointment-set";

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
    void deathEndsIt() {
        given(accepted("R", HOUSE, "Mon 09:00"), died("Mon"))
                .whenItIs("Fri 00:00")
                .thenExcused(RULE);
    }
}
