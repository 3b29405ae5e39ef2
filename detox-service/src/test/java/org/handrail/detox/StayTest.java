package org.handrail.detox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.handrail.events.DetoxAdmitted;
import org.handrail.events.DetoxCompleted;
import org.handrail.events.LeftAgainstAdvice;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.CareTime;
import org.handrail.events.terms.LevelOfCare;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.StayId;
import org.handrail.intake.state.AnchorFacts;
import org.handrail.testing.Reported;
import org.junit.jupiter.api.Test;

class StayTest {

    private static final StayId STAY = new StayId(Reported.id("stay"));
    private static final ProgramId DETOX = new ProgramId("north-detox");
    private static final Fact ADMITTED = Reported.by(
            "clinic-north",
            "2026-03-01T14:30:00Z",
            new DetoxAdmitted(STAY, DETOX, new LevelOfCare(4, "3.7"), new CareTime.WholeDay(LocalDate.of(2026, 3, 5))));
    private static final Fact COMPLETED = Reported.by(
            "clinic-north", "2026-03-05", new DetoxCompleted(STAY, DETOX, null, null, LocalDate.of(2026, 3, 12)));
    private static final Fact LEFT =
            Reported.by("clinic-north", "2026-03-03T08:00:00Z", new LeftAgainstAdvice(STAY, DETOX, null, null));

    @Test
    void aStayIsAdmittedUntilItEnds() {
        Stay stay = stay(ADMITTED);
        assertThat(stay.state()).isEqualTo("admitted");
        assertThat(stay.admitted()).isEqualTo("2026-03-01T14:30:00Z");
        assertThat(stay.plannedDischarge()).isEqualTo("2026-03-05");
        assertThat(stay.flag()).isNull();
    }

    @Test
    void theOrderOfTheFactsMakesNoDifference() {
        assertThat(stay(COMPLETED, ADMITTED)).isEqualTo(stay(ADMITTED, COMPLETED));
        assertThat(stay(COMPLETED, ADMITTED).state()).isEqualTo("completed");
        assertThat(stay(COMPLETED, ADMITTED).ended()).isEqualTo("2026-03-05");
        assertThat(stay(COMPLETED, ADMITTED).medicationSuppliedUntil()).isEqualTo("2026-03-12");
    }

    @Test
    void anEndWithoutAnAdmissionIsFlagged() {
        assertThat(stay(COMPLETED).flag()).contains("admission");
    }

    @Test
    void anEndBeforeTheAdmissionIsFlagged() {
        Fact early = Reported.by("clinic-north", "2026-02-27", new DetoxCompleted(STAY, DETOX, null, null, null));
        assertThat(stay(ADMITTED, early).flag()).contains("before it began");
    }

    @Test
    void twoDifferentEndsAreFlaggedAndTheLaterCounts() {
        assertThat(stay(LEFT, ADMITTED, COMPLETED).flag()).contains("retracted");
        assertThat(stay(LEFT, ADMITTED, COMPLETED).state()).isEqualTo("completed");
    }

    private static Stay stay(Fact... facts) {
        return Stay.derivedFrom(new AnchorFacts(STAY.value(), List.of(facts)));
    }
}
