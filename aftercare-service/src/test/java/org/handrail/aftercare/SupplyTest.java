package org.handrail.aftercare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.handrail.events.MedicationSupplied;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.Medication;
import org.handrail.intake.state.AnchorFacts;
import org.handrail.testing.Reported;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SupplyTest {

    @Test
    void theDayOfTheSupplyIsTheFirstItCovers() {
        assertThat(supply("2026-03-01", 14).lastDay()).isEqualTo(LocalDate.of(2026, 3, 14));
    }

    @Test
    void theDayIsThatOfTheProgram() {
        assertThat(supply("2026-03-02T02:00:00Z", 1).lastDay()).isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @Test
    void withoutDaysItIsNotSaidWhenItEnds() {
        assertThat(supply("2026-03-01", null).lastDay()).isNull();
        assertThat(supply("2026-03-01", null).ingredient()).isEqualTo("buprenorphine");
    }

    private static Supply supply(String time, @Nullable Integer days) {
        Medication medication = new Medication(Medication.Ingredient.BUPRENORPHINE, null);
        Fact fact = Reported.by("clinic-west", time, new MedicationSupplied(medication, null, days));
        return Supply.derivedFrom(new AnchorFacts(fact.id().value(), List.of(fact)));
    }
}
