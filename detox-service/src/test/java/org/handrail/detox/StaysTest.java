package org.handrail.detox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.handrail.events.DetoxAdmitted;
import org.handrail.events.DetoxAssessed;
import org.handrail.events.DetoxCompleted;
import org.handrail.events.DetoxEnded;
import org.handrail.events.DischargePlanned;
import org.handrail.events.LeftAgainstAdvice;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.Barrier;
import org.handrail.events.terms.CareTime;
import org.handrail.events.terms.EndReason;
import org.handrail.events.terms.LevelOfCare;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.StayId;
import org.handrail.intake.state.AnchorFacts;
import org.handrail.intake.state.Flag;
import org.handrail.intake.state.Viewer;
import org.handrail.testing.Reported;
import org.junit.jupiter.api.Test;

class StaysTest {

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
        assertThat(stay.admitted()).hasToString("2026-03-01T09:30:00-05:00");
        assertThat(stay.plannedDischarge()).hasToString("2026-03-05");
        assertThat(stay.flags()).isEmpty();
    }

    @Test
    void theOrderOfTheFactsMakesNoDifference() {
        assertThat(stay(COMPLETED, ADMITTED)).isEqualTo(stay(ADMITTED, COMPLETED));
        assertThat(stay(COMPLETED, ADMITTED).state()).isEqualTo("completed");
        assertThat(stay(COMPLETED, ADMITTED).ended()).hasToString("2026-03-05");
        assertThat(stay(COMPLETED, ADMITTED).medicationSuppliedUntil()).isEqualTo("2026-03-12");
    }

    @Test
    void anEndWithoutAnAdmissionIsFlagged() {
        assertThat(reasons(COMPLETED)).containsExactly(Stays.UNKNOWN);
    }

    @Test
    void anEndBeforeTheAdmissionIsFlagged() {
        Fact early = Reported.by("clinic-north", "2026-02-27", new DetoxCompleted(STAY, DETOX, null, null, null));
        assertThat(reasons(ADMITTED, early)).containsExactly("the stay ended before it began");
    }

    @Test
    void whatIsSaidOfTheStayAsItGoesOnIsPartOfIt() {
        Fact planned = Reported.by(
                "clinic-north",
                "2026-03-02T10:00:00Z",
                new DischargePlanned(
                        STAY,
                        DETOX,
                        new CareTime.WholeDay(LocalDate.of(2026, 3, 6)),
                        null,
                        Set.of(Barrier.TRANSPORT),
                        null,
                        true,
                        null));
        Fact assessed = Reported.by("clinic-north", "2026-03-02T10:00:00Z", new DetoxAssessed(STAY, DETOX, 14));
        Fact ended = Reported.by(
                "clinic-north", "2026-03-03", new DetoxEnded(STAY, DETOX, null, EndReason.TRANSFERRED, null, null));
        Stay stay = stay(ended, planned, ADMITTED, assessed);
        assertThat(stay.plannedDischarge()).hasToString("2026-03-06");
        assertThat(stay.plan()).extracting(Stay.Plan::barriers).isEqualTo(List.of("transport"));
        assertThat(stay.assessed()).extracting(Stay.Assessed::cows).isEqualTo(14);
        assertThat(stay.state()).isEqualTo("ended");
        assertThat(stay.reason()).isEqualTo("transferred");
    }

    @Test
    void twoDifferentEndsAreFlaggedAndTheLaterCounts() {
        assertThat(reasons(LEFT, ADMITTED, COMPLETED)).containsExactly("this stay was ended already");
        assertThat(stay(LEFT, ADMITTED, COMPLETED).state()).isEqualTo("completed");
    }

    private static Stay stay(Fact... facts) {
        return new Stays()
                .seenBy(Viewer.of(new PartnerId("clinic-north")), new AnchorFacts(STAY.value(), List.of(facts)))
                .orElseThrow();
    }

    private static List<String> reasons(Fact... facts) {
        return stay(facts).flags().stream().map(Flag::reason).toList();
    }
}
