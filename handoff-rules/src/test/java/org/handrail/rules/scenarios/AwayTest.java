package org.handrail.rules.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.rules.scenarios.Scenario.given;
import static org.handrail.rules.scenarios.Told.DETOX;
import static org.handrail.rules.scenarios.Told.HOUSE;
import static org.handrail.rules.scenarios.Told.STAY;
import static org.handrail.rules.scenarios.Told.booked;
import static org.handrail.rules.scenarios.Told.discharged;
import static org.handrail.rules.scenarios.Told.missed;
import static org.handrail.rules.scenarios.Told.told;

import java.time.Instant;
import org.handrail.events.AppointmentBooked;
import org.handrail.events.DetoxAdmitted;
import org.handrail.events.HospitalAdmitted;
import org.handrail.events.HospitalDischarged;
import org.handrail.events.Incarcerated;
import org.handrail.events.ReferralWaitlisted;
import org.handrail.events.Released;
import org.handrail.events.terms.AppointmentId;
import org.handrail.events.terms.CareTime;
import org.handrail.events.terms.Medication.Form;
import org.handrail.events.terms.Medication.Ingredient;
import org.junit.jupiter.api.Test;

/** Hospital and custody stop the clock; what is over before it would have run out is due no sooner for that. */
class AwayTest {

    private static final Told[] IN_HOSPITAL = {
        told(new HospitalAdmitted(null), "Tue 10:00"), told(new HospitalDischarged(null), "Wed 10:00")
    };

    @Test
    void aSupplyThatLastsForWeeksIsNotDueSoonerForAStayInHospital() {
        Instant due =
                due(told(Happened.supplied(Ingredient.BUPRENORPHINE, Form.SUBLINGUAL, 28), "Mon 09:00"), "refill");
        assertThat(due).isEqualTo(Week.instant("Tue+4 00:00").minusNanos(1));
    }

    @Test
    void anInjectionIsNotDueSoonerEither() {
        Told injection = told(Happened.supplied(Ingredient.BUPRENORPHINE, Form.MONTHLY_INJECTION, null), "Mon 09:00");
        assertThat(due(injection, "next-injection-sublocade"))
                .isEqualTo(Week.instant("Tue+4 00:00").minusNanos(1));
    }

    @Test
    void anAppointmentAfterAStayInHospitalStandsWhereItStood() {
        Told booking = told(
                new AppointmentBooked(new AppointmentId(Told.named("A")), HOUSE, Week.instant("Fri 14:00"), null),
                "Mon 09:00");
        assertThat(due(booking, "appointment-attended"))
                .isEqualTo(Week.instant("Sat 04:00").minusNanos(1));
    }

    @Test
    void aPlannedDischargeStandsWhereItStood() {
        Told admission =
                told(new DetoxAdmitted(STAY, DETOX, null, new CareTime.Moment(Week.instant("Fri 10:00"))), "Mon 09:00");
        assertThat(due(admission, "referral-made")).isEqualTo(Week.instant("Fri 10:00"));
    }

    @Test
    void whatGaveNoMoreTimeIsNotTold() {
        Told supply = told(Happened.supplied(Ingredient.BUPRENORPHINE, Form.SUBLINGUAL, 28), "Mon 09:00");
        var finding = given(supply, IN_HOSPITAL[0], IN_HOSPITAL[1])
                .whenItIs("Thu 12:00")
                .finding("refill");
        assertThat(finding.evidence()).isEmpty();
        assertThat(finding.explanation()).doesNotContain("hospital");
    }

    @Test
    void aStayThatLastsBeyondGivesTheWholeWindowAnew() {
        var finding = given(discharged("Mon 09:00"), IN_HOSPITAL[0], IN_HOSPITAL[1])
                .whenItIs("Thu 12:00")
                .finding("first-service-7");
        assertThat(finding.due()).isEqualTo(Week.instant("Thu+1 00:00").minusNanos(1));
        assertThat(finding.explanation()).contains("reported that the person left hospital on Wed 4 Mar 2026");
    }

    @Test
    void oneStayAfterAnotherStopsItAgain() {
        given(
                        discharged("Mon 12:00"),
                        IN_HOSPITAL[0],
                        IN_HOSPITAL[1],
                        told(new Incarcerated(null), "Wed 12:00"),
                        told(new Released(null), "Fri 12:00"))
                .whenItIs("Thu 12:00")
                .thenPaused("reached-after-discharge")
                .whenItIs("Sat 12:00")
                .thenDueSoon("reached-after-discharge")
                .whenItIs("Sat 12:01")
                .thenDropped("reached-after-discharge");
    }

    @Test
    void whatWasLeftOfAWaitIsLeftStill() {
        var finding = given(
                        told(new ReferralWaitlisted(Happened.REFERRAL, HOUSE, null), "Mon 09:00"),
                        IN_HOSPITAL[0],
                        IN_HOSPITAL[1])
                .whenItIs("Thu 12:00")
                .finding("wait-over");
        assertThat(finding.due()).isEqualTo(Week.instant("Wed+2 00:00").minusNanos(1));
    }

    @Test
    void aMissReportedWhileThePersonLiesInHospitalIsNone() {
        given(
                        booked("A", "Tue 14:00", "Mon 09:00"),
                        told(new HospitalAdmitted(null), "Tue 10:00"),
                        missed("A", "Tue 15:00"))
                .whenItIs("Tue 16:00")
                .thenPaused("appointment-attended");
    }

    private static Instant due(Told opened, String rule) {
        return given(opened, IN_HOSPITAL[0], IN_HOSPITAL[1])
                .whenItIs("Thu 12:00")
                .finding(rule)
                .due();
    }
}
