package org.handrail.aftercare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.handrail.events.CareEvent;
import org.handrail.events.DoseMissed;
import org.handrail.events.MedicationStopped;
import org.handrail.events.MedicationSupplied;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.Medication.Form;
import org.handrail.events.terms.Medication.Ingredient;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.StopReason;
import org.handrail.intake.state.AnchorFacts;
import org.handrail.intake.state.Viewer;
import org.handrail.testing.Reported;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MedicationTest {

    private static final Viewer WEST = Viewer.of(new PartnerId("clinic-west"));
    private static final ProgramId AFTERCARE = new ProgramId("west-aftercare");

    @Test
    void theDayOfTheSupplyIsTheFirstItCovers() {
        assertThat(supply(supplied("2026-03-01", 14)).lastDay()).isEqualTo("2026-03-14");
    }

    @Test
    void theDayIsThatOfTheProgram() {
        assertThat(supply(supplied("2026-03-02T02:00:00Z", 1)).lastDay()).isEqualTo("2026-03-01");
    }

    @Test
    void withoutDaysItIsNotSaidWhenItEnds() {
        assertThat(supply(supplied("2026-03-01", null)).lastDay()).isNull();
        assertThat(supply(supplied("2026-03-01", null)).ingredient()).isEqualTo("buprenorphine");
    }

    @Test
    void aPersonIsCoveredAsLongAsAnySupplyLasts() {
        Medication medication = medication(supplied("2026-03-10", 3), supplied("2026-03-01", 14));
        assertThat(medication.coveredUntil()).hasToString("2026-03-14");
        assertThat(medication.supplied()).hasToString("2026-03-10");
        assertThat(medication.state()).isEqualTo("supplied");
    }

    @Test
    void missedDosesCountSinceTheLastSupply() {
        assertThat(medication(
                                missed("2026-02-20"),
                                supplied("2026-03-01", 1),
                                missed("2026-03-03"),
                                missed("2026-03-04"))
                        .dosesMissed())
                .isEqualTo(2);
    }

    @Test
    void whatIsStoppedIsStoppedUntilItIsSuppliedAgain() {
        Fact stopped = by(
                "2026-03-05",
                new MedicationStopped(
                        new org.handrail.events.terms.Medication(Ingredient.BUPRENORPHINE, null),
                        AFTERCARE,
                        StopReason.COVERAGE,
                        null));
        Medication medication = medication(supplied("2026-03-01", 14), stopped);
        assertThat(medication.state()).isEqualTo("stopped");
        assertThat(medication.reason()).isEqualTo("coverage");
        assertThat(medication(supplied("2026-03-01", 14), stopped, supplied("2026-03-06", 7))
                        .state())
                .isEqualTo("supplied");
    }

    private static Fact missed(String day) {
        return by(day, new DoseMissed(AFTERCARE, null, null));
    }

    private static Fact supplied(String time, @Nullable Integer days) {
        return by(
                time,
                new MedicationSupplied(
                        new org.handrail.events.terms.Medication(Ingredient.BUPRENORPHINE, Form.SUBLINGUAL),
                        null,
                        days));
    }

    private static Fact by(String time, CareEvent event) {
        return Reported.by("clinic-west", time, event);
    }

    private static Supply supply(Fact fact) {
        return new Supplies()
                .seenBy(WEST, new AnchorFacts(fact.id().value(), List.of(fact)))
                .orElseThrow();
    }

    private static Medication medication(Fact... facts) {
        return new Medications()
                .seenBy(WEST, new AnchorFacts(Reported.id("person"), List.of(facts)))
                .orElseThrow();
    }
}
