package org.handrail.outreach.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.outreach.journey.Stay.MONDAY;
import static org.handrail.outreach.journey.Stay.NORTH;
import static org.handrail.outreach.journey.Stay.SOUTH;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.handrail.events.AppointmentBooked;
import org.handrail.events.DetoxCompleted;
import org.handrail.events.finding.FindingState;
import org.handrail.events.terms.AppointmentId;
import org.handrail.events.terms.ProgramId;
import org.handrail.outreach.journey.Drawing.Lane;
import org.handrail.outreach.journey.Drawing.Row;
import org.handrail.outreach.journey.Drawing.Try;
import org.handrail.outreach.journey.Drawing.What;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DrawingTest {

    private static final Instant FRIDAY = MONDAY.plus(Duration.ofDays(4));
    private static final Instant NOW = MONDAY.plus(Duration.ofDays(7));

    private final Stay stay = Stay.begun();

    @Test
    void aStayRunsThroughItsLaneUntilItEnds() {
        stay.and(FRIDAY, new DetoxCompleted(stay.stay, NORTH, null, null, null));

        assertThat(draw().rows())
                .extracting(Row::during)
                .containsExactly(Set.of(Lane.DETOX), Set.of(Lane.DETOX), Set.of());
    }

    @Test
    void aDropStandsWhereItFellDueInTheLaneOfWhoOwesIt() {
        stay.and(FRIDAY, new AppointmentBooked(new AppointmentId(UUID.randomUUID()), SOUTH, FRIDAY, null));

        Row drop = draw(awaited(SOUTH, FindingState.DROPPED, FRIDAY.plusSeconds(1)))
                .rows()
                .get(2);

        assertThat(drop.what()).isInstanceOf(What.Dropped.class);
        assertThat(drop.lane()).isEqualTo(Lane.PLACEMENT);
        assertThat(draw(awaited(null, FindingState.DROPPED, FRIDAY))
                        .rows()
                        .get(2)
                        .lane())
                .isEqualTo(Lane.DESK);
    }

    @Test
    void whatIsToComeStandsAfterNow() {
        List<Row> rows =
                draw(awaited(NORTH, FindingState.EXPECTED, NOW.plusSeconds(60))).rows();

        assertThat(rows.get(rows.size() - 2).what()).isInstanceOf(What.Now.class);
        assertThat(rows.getLast().what()).isInstanceOf(What.StillAwaited.class);
    }

    @Test
    void whatCameInTimeIsCountedAndWhatWasTakenBackIsNot() {
        Drawing drawing = draw(
                awaited(NORTH, FindingState.MET, FRIDAY),
                awaited(NORTH, FindingState.EXCUSED, FRIDAY),
                awaited(NORTH, FindingState.WITHDRAWN, FRIDAY));

        assertThat(drawing.met()).isEqualTo(1);
        assertThat(drawing.noLongerOwed()).isEqualTo(1);
        assertThat(drawing.rows()).hasSize(2);
    }

    @Test
    void everythingStandsInTheOrderOfItsTime() {
        Drawing drawing = Drawing.of(
                stay.known(),
                List.of(awaited(NORTH, FindingState.RECOVERED, FRIDAY)),
                List.of(new Try(FRIDAY.plusSeconds(5), "Phone call: no answer")),
                NOW);

        assertThat(drawing.rows())
                .isSortedAccordingTo(Comparator.comparing(Row::at))
                .hasSize(4);
    }

    private Drawing draw(Awaited... awaited) {
        return Drawing.of(stay.known(), List.of(awaited), List.of(), NOW);
    }

    private static Awaited awaited(@Nullable ProgramId program, FindingState state, Instant due) {
        return new Awaited("referral-made", program, state, due, null, "");
    }
}
