package org.handrail.rules.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.rules.scenarios.Scenario.given;
import static org.handrail.rules.scenarios.Told.CLINIC;
import static org.handrail.rules.scenarios.Told.HOUSE;
import static org.handrail.rules.scenarios.Told.discharged;
import static org.handrail.rules.scenarios.Told.enrolled;
import static org.handrail.rules.scenarios.Told.named;
import static org.handrail.rules.scenarios.Told.requested;
import static org.handrail.rules.scenarios.Told.served;
import static org.handrail.rules.scenarios.Told.told;

import java.io.StringReader;
import java.util.List;
import org.handrail.events.AftercareCompleted;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingState;
import org.handrail.events.terms.EnrolmentId;
import org.handrail.rules.pathway.Pathway;
import org.handrail.rules.yaml.PathwayReader;
import org.handrail.rules.yaml.StandardPathwayText;
import org.junit.jupiter.api.Test;

/** What a pathway can say and the standard one does not: told with a line of it changed. */
class LanguageTest {

    private static final String CONTACT = "- { event: [outreach.contact-made, outreach.re-engaged], match: same person";
    private static final String ROW_8 = "reached-after-discharge";

    @Test
    void aProgramMayHaveHolidaysOfItsOwn() {
        Pathway own =
                with("contexts: #", "calendars: [{ programs: [south-house], holidays: [2026-03-03] }]\n\ncontexts: #");
        given(requested("R", HOUSE, "Mon 09:00"))
                .judgedBy(own)
                .whenItIs("Wed 12:00")
                .thenExpected("referral-acknowledged")
                .whenItIs("Thu 00:00")
                .thenDropped("referral-acknowledged");
        given(requested("R", CLINIC, "Mon 09:00"))
                .judgedBy(own)
                .whenItIs("Wed 00:00")
                .thenDropped("referral-acknowledged");
    }

    @Test
    void aWindowInHoursCanLeaveOutItsLastInstant() {
        Pathway under = rule(ROW_8, "within: 24 hours", "within: under 24 hours");
        given(discharged("Mon 09:00"), told(Happened.CONTACT, "Tue 09:00"))
                .judgedBy(under)
                .whenItIs("Tue 10:00")
                .thenRecovered(ROW_8);
        given(discharged("Mon 09:00"), told(Happened.CONTACT, "Tue 09:00"))
                .whenItIs("Tue 10:00")
                .thenMet(ROW_8);
    }

    @Test
    void evidenceCanCountFromAnHourOnOrAfterIt() {
        Told contact = told(Happened.CONTACT, "Mon 11:00");
        given(discharged("Mon 09:00"), contact)
                .judgedBy(rule(ROW_8, CONTACT, CONTACT + ", from: 2 hours"))
                .whenItIs("Tue 10:00")
                .thenMet(ROW_8);
        given(discharged("Mon 09:00"), contact)
                .judgedBy(rule(ROW_8, CONTACT, CONTACT + ", from: after 2 hours"))
                .whenItIs("Tue 10:00")
                .thenDropped(ROW_8);
    }

    @Test
    void evidenceCanCountUpToALengthOfItsOwn() {
        Pathway until = rule(ROW_8, CONTACT, CONTACT + ", until: 3 hours");
        given(discharged("Mon 09:00"), told(Happened.CONTACT, "Mon 12:00"))
                .judgedBy(until)
                .whenItIs("Tue 10:00")
                .thenMet(ROW_8);
        given(discharged("Mon 09:00"), told(Happened.CONTACT, "Mon 12:01"))
                .judgedBy(until)
                .whenItIs("Tue 10:00")
                .thenDropped(ROW_8);
    }

    @Test
    void graceIsGivenBeyondAnyWindow() {
        Pathway grace = rule(
                changed(StandardPathwayText.load(), ROW_8, "within: 24 hours", "within: 24 hours\n    grace: 2 hours"),
                ROW_8,
                "      within: \"24 h",
                "      grace: D\n      within: \"24 h");
        given(discharged("Mon 09:00"))
                .judgedBy(grace)
                .whenItIs("Tue 11:00")
                .thenDueSoon(ROW_8)
                .whenItIs("Tue 11:01")
                .thenDropped(ROW_8);
    }

    @Test
    void anEndCanBeThatOfOneEnrolmentAlone() {
        Pathway own = rule(
                "contact-in-aftercare",
                "{ event: aftercare.completed, match: same person }",
                "{ event: aftercare.completed, match: same enrolment }");
        for (String which : List.of("enrolment", "another")) {
            Told completed = told(new AftercareCompleted(new EnrolmentId(named(which)), CLINIC), "Thu 09:00");
            assertThat(given(enrolled("Mon 09:00"), completed)
                            .judgedBy(own)
                            .whenItIs("Fri 09:00")
                            .finding("contact-in-aftercare")
                            .state())
                    .isEqualTo(which.equals("another") ? FindingState.EXPECTED : FindingState.EXCUSED);
        }
    }

    /** Who is enrolled there is theirs, whoever is in touch with them since, and however late. */
    @Test
    void anEnrolmentStaysWithItsProgramWhoeverCarriesItOn() {
        var carried = given(enrolled("Mon 09:00"), told(Happened.CONTACT, "Thu 09:00"), served(HOUSE, "Fri 09:00"));
        Finding finding = carried.whenItIs("Sat 09:00")
                .thenExpected("contact-in-aftercare")
                .finding("contact-in-aftercare");
        assertThat(finding.program()).isEqualTo(CLINIC);
        assertThat(finding.explanation()).startsWith("The person is in aftercare with west-clinic,");
        assertThat(given(enrolled("Mon 09:00"), told(Happened.CONTACT, "Fri+5 09:00"))
                        .whenItIs("Sat+5 09:00")
                        .findings("contact-in-aftercare"))
                .extracting(Finding::program)
                .containsExactly(CLINIC, CLINIC);
    }

    private static Pathway with(String right, String wrong) {
        String text = StandardPathwayText.load();
        assertThat(text).contains(right);
        return PathwayReader.read(new StringReader(text.replace(right, wrong)));
    }

    /** The standard pathway with something else in one rule. */
    private static Pathway rule(String name, String right, String other) {
        return rule(StandardPathwayText.load(), name, right, other);
    }

    private static Pathway rule(String text, String name, String right, String other) {
        return PathwayReader.read(new StringReader(changed(text, name, right, other)));
    }

    private static String changed(String text, String name, String right, String other) {
        int rule = text.indexOf("  - name: " + name);
        int at = text.indexOf(right, rule);
        assertThat(at).isGreaterThan(rule);
        return text.substring(0, at) + other + text.substring(at + right.length());
    }
}
