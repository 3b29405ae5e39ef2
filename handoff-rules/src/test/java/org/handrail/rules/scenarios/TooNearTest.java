package org.handrail.rules.scenarios;

import static org.handrail.rules.scenarios.Scenario.given;
import static org.handrail.rules.scenarios.Told.booked;
import static org.handrail.rules.scenarios.Told.rescheduled;
import static org.handrail.rules.scenarios.Told.told;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What was to be done ahead of something is not owed where that was too near already. */
class TooNearTest {

    @Test
    void ofAnAppointmentSetForTheNextDayNobodyNeedBeRemindedTheDayBefore() {
        given(booked("A", "Tue 08:59", "Mon 09:00")).whenItIs("Tue 12:00").thenNothingOf("reminder-sent");
    }

    @Test
    void whereItIsSetForExactlyADayAheadTheReminderIsDueAtOnce() {
        given(booked("A", "Tue 09:00", "Mon 09:00")).whenItIs("Mon 09:01").thenDropped("reminder-sent");
    }

    @Test
    void whereItIsMovedToALaterDayAReminderIsOwedAfterAll() {
        given(booked("A", "Tue 08:00", "Mon 09:00"), rescheduled("A", "Fri 08:00", "Mon 10:00"))
                .whenItIs("Thu 08:01")
                .thenDropped("reminder-sent");
    }

    @Test
    void aConsentForTwoWeeksIsRenewedOnTheDayItIsGiven() {
        given(told(Happened.consent("K", LocalDate.parse("2026-03-16")), "Mon 09:00"))
                .whenItIs("Mon 10:00")
                .thenDueSoon("consent-renewed");
    }

    @Test
    void aConsentForLessNeedNotBe() {
        given(told(Happened.consent("K", LocalDate.parse("2026-03-15")), "Mon 09:00"))
                .whenItIs("Mon+3 10:00")
                .thenNothingOf("consent-renewed");
    }
}
