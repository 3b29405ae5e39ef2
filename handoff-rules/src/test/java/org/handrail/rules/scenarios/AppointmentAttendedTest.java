package org.handrail.rules.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.events.finding.FindingState.*;
import static org.handrail.rules.scenarios.Scenario.given;
import static org.handrail.rules.scenarios.Told.*;

import org.handrail.events.Phase;
import org.junit.jupiter.api.Test;

/** Row 11: who has an appointment comes, the same day and some grace; else a new one is set. */
class AppointmentAttendedTest {

    private static final String RULE = "appointment-attended";
    private static final Told BOOKED = booked("A", "Wed 14:00", "Mon 09:00");

    @Test
    void silenceIsADropWhenTheDayAndTheGraceAreOver() {
        given(BOOKED).whenItIs("Wed 21:00").thenExpected(RULE);
        given(BOOKED).whenItIs("Thu 03:59").thenDueSoon(RULE);
        given(BOOKED).whenItIs("Thu 04:00").thenDropped(RULE);
    }

    @Test
    void attendanceMeetsIt() {
        given(BOOKED, attended("A", "Wed 14:05")).whenItIs("Fri 00:00").thenMet(RULE);
    }

    @Test
    void anotherAppointmentAttendedDoesNot() {
        given(BOOKED, attended("B", "Tue 14:05")).whenItIs("Fri 00:00").thenDropped(RULE);
    }

    @Test
    void aReportedMissIsADropAtOnce() {
        var finding = given(BOOKED, missed("A", "Wed 14:30"))
                .whenItIs("Wed 14:30")
                .thenDropped(RULE)
                .finding(RULE);
        assertThat(finding.reportedMissed()).isTrue();
        assertThat(finding.evidence()).hasSize(1);
        assertThat(finding.explanation())
                .isEqualTo("south-house expected the person on Wed 4 Mar 2026 at 14:00 CST, to be confirmed by"
                        + " Thu 5 Mar 2026 at 04:00 CST (the same day and some grace); instead south-house reported on"
                        + " Wed 4 Mar 2026 at 14:30 CST that the person did not come.");
    }

    @Test
    void aReportedMissStaysOneWhateverIsBehind() {
        given(BOOKED, missed("A", "Wed 14:30"))
                .whenItIs("Fri 00:00")
                .andHeardOnlyThrough(Phase.PLACEMENT, "Wed 15:00")
                .thenDropped(RULE);
    }

    @Test
    void comingAfterAReportedMissRecoversIt() {
        given(BOOKED, missed("A", "Wed 14:30"), attended("A", "Wed 15:00"))
                .whenItIs("Wed 16:00")
                .thenRecovered(RULE);
    }

    @Test
    void attendanceHeardLateRecoversIt() {
        given(BOOKED, attended("A", "Wed 14:05").heard("Thu 10:00"))
                .whenItIs("Thu 11:00")
                .thenRecovered(RULE);
    }

    @Test
    void aNewAppointmentSetAfterwardsRecoversIt() {
        given(BOOKED, missed("A", "Wed 14:30"), booked("B", "Fri 09:00", "Wed 16:00"))
                .whenItIs("Wed 17:00")
                .then(RULE, RECOVERED, EXPECTED);
    }

    @Test
    void anotherAppointmentSetBeforehandIsNoRebooking() {
        given(BOOKED, booked("B", "Fri 09:00", "Mon 09:30"))
                .whenItIs("Thu 04:00")
                .then(RULE, DROPPED, EXPECTED);
    }

    @Test
    void cancellingExcusesIt() {
        given(BOOKED, cancelled("A", "Tue 09:00")).whenItIs("Fri 00:00").thenExcused(RULE);
    }

    @Test
    void cancellingAfterAMissDoesNot() {
        given(BOOKED, missed("A", "Wed 14:30"), cancelled("A", "Wed 15:00"))
                .whenItIs("Wed 16:00")
                .thenDropped(RULE);
    }

    @Test
    void comingToACancelledAppointmentMeetsIt() {
        given(BOOKED, cancelled("A", "Tue 09:00"), attended("A", "Wed 14:00"))
                .whenItIs("Fri 00:00")
                .thenMet(RULE);
    }

    @Test
    void reschedulingMovesTheDue() {
        var moved = new Told[] {BOOKED, rescheduled("A", "Fri 10:00", "Wed 09:00")};
        given(moved).whenItIs("Thu 04:00").thenExpected(RULE);
        given(moved).whenItIs("Sat 04:00").thenDropped(RULE);
        assertThat(given(moved).whenItIs("Thu 04:00").finding(RULE).explanation())
                .contains("expected the person on Fri 6 Mar 2026 at 10:00 CST")
                .contains(", since south-house moved the appointment on Wed 4 Mar 2026 at 09:00 CST;");
    }

    @Test
    void reschedulingVoidsTheMissOfTheOldTime() {
        given(BOOKED, missed("A", "Wed 14:30"), rescheduled("A", "Fri 10:00", "Wed 15:00"))
                .whenItIs("Thu 05:00")
                .thenExpected(RULE);
    }

    @Test
    void aMissPostedAfterTheReschedulingIsStillOfTheOldDay() {
        given(BOOKED, rescheduled("A", "Fri 10:00", "Wed 15:00"), missed("A", "Wed 18:00"))
                .whenItIs("Thu 05:00")
                .thenExpected(RULE);
    }

    @Test
    void reschedulingVoidsAnEarlierCancellation() {
        given(BOOKED, cancelled("A", "Tue 09:00"), rescheduled("A", "Fri 10:00", "Tue 10:00"))
                .whenItIs("Sat 04:00")
                .thenDropped(RULE);
    }

    @Test
    void deathBeforeTheReschedulingEndsItAllTheSame() {
        given(BOOKED, died("Tue 09:00"), rescheduled("A", "Fri 10:00", "Wed 09:00"))
                .whenItIs("Sat 04:00")
                .thenExcused(RULE);
    }

    @Test
    void comingToTheOldTimeDoesNotMeetANewOne() {
        given(BOOKED, attended("A", "Wed 14:00"), rescheduled("A", "Wed+1 14:00", "Wed 15:00"))
                .whenItIs("Thu 05:00")
                .thenExpected(RULE);
    }

    @Test
    void aReschedulingAloneOpensItWhereTheBookingIsNotKnown() {
        given(rescheduled("A", "Fri 10:00", "Wed 09:00")).whenItIs("Sat 04:00").thenDropped(RULE);
    }

    @Test
    void aServiceOfTheProgramOnThatDayMeetsIt() {
        given(BOOKED, served(HOUSE, "Wed")).whenItIs("Fri 00:00").thenMet(RULE);
        given(BOOKED, served(HOUSE, "Tue")).whenItIs("Fri 00:00").thenDropped(RULE);
        given(BOOKED, served(CLINIC, "Wed")).whenItIs("Fri 00:00").thenDropped(RULE);
    }

    @Test
    void deathEndsIt() {
        given(BOOKED, died("Tue")).whenItIs("Fri 00:00").thenExcused(RULE);
    }
}
