package org.handrail.rules.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.rules.scenarios.Scenario.given;
import static org.handrail.rules.scenarios.Told.CLINIC;
import static org.handrail.rules.scenarios.Told.HOUSE;
import static org.handrail.rules.scenarios.Told.acknowledged;
import static org.handrail.rules.scenarios.Told.attended;
import static org.handrail.rules.scenarios.Told.booked;
import static org.handrail.rules.scenarios.Told.declined;
import static org.handrail.rules.scenarios.Told.discharged;
import static org.handrail.rules.scenarios.Told.missed;
import static org.handrail.rules.scenarios.Told.requested;
import static org.handrail.rules.scenarios.Told.rescheduled;
import static org.handrail.rules.scenarios.Told.served;
import static org.handrail.rules.scenarios.Told.told;

import java.util.Arrays;
import org.handrail.events.HospitalAdmitted;
import org.handrail.events.HospitalDischarged;
import org.handrail.events.finding.Finding;
import org.handrail.events.terms.FactId;
import org.junit.jupiter.api.Test;

/** The facts a finding rests on, by id: what opened it, and besides what was heard and what moved it, as they happened. */
class EvidenceTest {

    private static final Told BOOKED = booked("A", "Wed 14:00", "Mon 09:00");

    @Test
    void whatMovedItComesBeforeWhatMetIt() {
        Told moved = rescheduled("A", "Fri 10:00", "Wed 09:00");
        Told came = attended("A", "Fri 10:05");
        rests("appointment-attended", given(BOOKED, moved, came), BOOKED, moved, came);
    }

    @Test
    void theMissComesBeforeWhatMadeItGood() {
        Told miss = missed("A", "Wed 14:30");
        Told again = missed("A", "Wed 14:40");
        Told came = attended("A", "Wed 15:00");
        rests("appointment-attended", given(BOOKED, came, again, miss), BOOKED, miss, again, came);
    }

    @Test
    void whatWasMadeGoodBeforeItWasReportedRestsOnBoth() {
        Told came = attended("A", "Wed 14:10").heard("Wed 16:00");
        Told miss = missed("A", "Wed 14:30");
        rests("appointment-attended", given(BOOKED, miss, came), BOOKED, came, miss);
    }

    @Test
    void aStayInHospitalIsNamedWithItsEnd() {
        Told begin = told(new HospitalAdmitted(null), "Tue 10:00");
        Told end = told(new HospitalDischarged(null), "Wed 10:00");
        Told service = served(CLINIC, "Thu 10:00");
        rests(
                "first-service-7",
                given(discharged("Mon 09:00"), service, end, begin),
                discharged("Mon 09:00"),
                begin,
                end,
                service);
    }

    @Test
    void whatPausesItIsNamedOnce() {
        Told begin = told(new HospitalAdmitted(null), "Tue 10:00");
        rests("first-service-7", given(discharged("Mon 09:00"), begin), discharged("Mon 09:00"), begin);
    }

    @Test
    void whatCameAfterItWasSettledMovedNothing() {
        Told service = served(CLINIC, "Tue 10:00");
        Told begin = told(new HospitalAdmitted(null), "Wed 10:00");
        rests("first-service-7", given(discharged("Mon 09:00"), service, begin), discharged("Mon 09:00"), service);
    }

    @Test
    void severalPiecesAreAllNamed() {
        Told first = served(HOUSE, "Mon 09:00");
        Told second = served(HOUSE, "Wed 09:00");
        Told third = served(CLINIC, "Fri 09:00");
        rests("care-taken-up", given(third, second, first, served(CLINIC, "Sat 09:00")), first, second, third);
    }

    @Test
    void aDeclineThatWasAnsweredIsNamedWithItsAnswer() {
        Told request = requested("R", HOUSE, "Mon 09:00");
        Told elsewhere = requested("S", CLINIC, "Mon 09:01");
        Told receipt = acknowledged("R", HOUSE, "Mon 10:00");
        Told decline = declined("R", HOUSE, "Mon 11:00");
        rests("referral-decided", given(request, elsewhere, receipt, decline), receipt, elsewhere, decline);
    }

    private static void rests(String rule, Scenario scenario, Told openedBy, Told... evidence) {
        Finding finding = scenario.whenItIs("Sat 12:00").finding(rule);
        assertThat(finding.openedBy()).isEqualTo(openedBy.fact().id());
        assertThat(finding.evidence())
                .containsExactly(
                        Arrays.stream(evidence).map(each -> each.fact().id()).toArray(FactId[]::new));
    }
}
