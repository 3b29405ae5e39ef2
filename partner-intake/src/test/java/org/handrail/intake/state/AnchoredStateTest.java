package org.handrail.intake.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.handrail.events.Retracted;
import org.handrail.events.fact.Fact;
import org.handrail.intake.state.SomeFolds.Thing;
import org.handrail.testing.Reported;
import org.junit.jupiter.api.Test;

class AnchoredStateTest extends RealStateTest {

    @Test
    void whatComesBeforeItsOpeningIsFlaggedUntilThatComes() {
        accept(attended("c"));
        assertThat(flagged(attended("c"))).containsExactly("not booked");
        accept(booked("c"));
        assertThat(flagged(attended("c"))).isEmpty();
    }

    @Test
    void aFlagFallsWhenTheWrongFactIsTakenBack() {
        Fact again = by("clinic-south", "2026-03-02", booking("d", START));
        accept(booked("d"), again);
        assertThat(flagged(again)).containsExactly("this appointment was booked already");
        assertThat(appointments(SOUTH, flaggedOnly())).hasSize(1);
        accept(retraction(again));
        assertThat(flagged(again)).isEmpty();
        assertThat(appointments(SOUTH, flaggedOnly())).isEmpty();
    }

    @Test
    void aRetractedOpeningOpensNothing() {
        accept(booked("e"), attended("e"));
        accept(retraction(booked("e")));
        assertThat(flagged(attended("e"))).containsExactly("not booked");
    }

    @Test
    void aRetractionThatIsTakenBackTakesBackNothing() {
        Fact wrong = retraction(booked("f"));
        accept(booked("f"), wrong);
        assertThat(appointments(SOUTH, Question.all())).isEmpty();
        accept(retraction(wrong));
        assertThat(appointments(SOUTH, Question.all())).extracting(Thing::id).containsExactly(id("f"));
    }

    @Test
    void takingBackWhatIsNotKnownIsFlaggedUntilItComes() {
        Fact retraction = retraction(booked("h"));
        accept(retraction);
        assertThat(flagged(retraction)).singleElement().asString().contains("not known");
        accept(booked("h"));
        assertThat(flagged(retraction)).isEmpty();
        assertThat(appointments(SOUTH, Question.all())).isEmpty();
    }

    @Test
    void takingBackWhatIsAnothersHasNoEffectAndIsFlagged() {
        Fact intruding =
                by("clinic-east", "2026-03-02", new Retracted(booked("i").id()));
        accept(booked("i"), intruding);
        assertThat(appointments(SOUTH, Question.all())).hasSize(1);
        assertThat(flagged(intruding)).singleElement().asString().contains("another partner's");
    }

    @Test
    void anAppointmentOfAnotherPartnerIsAnotherAppointment() {
        accept(by("clinic-east", "2026-03-01", booking("j", START)), attended("j"));
        assertThat(flagged(attended("j"))).hasSize(1);
        assertThat(appointments(EAST, Question.all())).extracting(Thing::state).containsExactly("booked");
    }

    @Test
    void bothSidesSeeAReferralAndNobodyElse() {
        accept(requested("k"));
        accept(accepted("k"));
        assertThat(referrals(NORTH, Question.all())).extracting(Thing::state).containsExactly("accepted");
        assertThat(referrals(SOUTH, Question.all())).extracting(Thing::state).containsExactly("accepted");
        assertThat(referrals(EAST, Question.all())).isEmpty();
        assertThat(answers.one(SomeFolds.REFERRALS, EAST, id("k"), Standpoint.NOW))
                .isEmpty();
    }

    @Test
    void whoWasAskedByMistakeSeesNothingAnyMore() {
        accept(requested("l"));
        assertThat(referrals(SOUTH, Question.all())).hasSize(1);
        accept(retraction(requested("l")));
        assertThat(referrals(SOUTH, Question.all())).isEmpty();
        assertThat(answers.one(SomeFolds.REFERRALS, SOUTH, id("l"), Standpoint.NOW))
                .isEmpty();
    }

    @Test
    void pagesAreFullAndFollowOneAnotherWithoutGapOrRepetition() {
        for (int i = 0; i < 7; i++) {
            accept(booked("page " + i), attended("page " + i), booked("other " + i));
        }
        for (Standpoint standpoint : List.of(Standpoint.NOW, new Standpoint(Instant.MAX, clock()))) {
            List<UUID> seen = new ArrayList<>();
            List<Integer> sizes = new ArrayList<>();
            UUID after = Question.BEFORE_ALL;
            while (after != null) {
                Paged<Thing> page = answers.page(
                        SomeFolds.APPOINTMENTS,
                        SOUTH,
                        new Question(standpoint, 3, after, List.of("attended"), null, null, null, null, false));
                page.items().forEach(item -> seen.add(item.id()));
                sizes.add(page.items().size());
                after = page.next();
            }
            assertThat(seen).hasSize(7).doesNotHaveDuplicates();
            assertThat(sizes).containsExactly(3, 3, 1);
        }
    }

    @Test
    void thingsAreFoundByTheDayInTheZoneOfTheirProgram() {
        Fact late = by("clinic-south", "2026-03-01", booking("m", Instant.parse("2026-03-05T02:00:00Z")));
        accept(booked("n"), late, by("clinic-south", "2026-03-01", booking("o", START.plusSeconds(86_400))));
        assertThat(appointments(SOUTH, on(LocalDate.of(2026, 3, 4))))
                .extracting(Thing::id)
                .containsExactlyInAnyOrder(id("m"), id("n"));
    }

    @Test
    void thingsAreFoundByPersonAndProgram() {
        accept(booked("p"));
        UUID person = Reported.id("person");
        assertThat(appointments(SOUTH, of("south-house", person))).hasSize(1);
        assertThat(appointments(SOUTH, of("south-house", id("someone else")))).isEmpty();
        assertThat(appointments(SOUTH, of("elsewhere", person))).isEmpty();
    }

    @Test
    void asOfLeavesOutWhatHappenedLater() {
        accept(booked("q"), attended("q"));
        assertThat(appointments(SOUTH, asOf("2026-03-04T13:59:59Z")))
                .extracting(Thing::state)
                .containsExactly("booked");
        assertThat(appointments(SOUTH, asOf("2026-03-04T14:00:00Z")))
                .extracting(Thing::state)
                .containsExactly("attended");
        assertThat(appointments(SOUTH, asOf("2026-03-01T09:59:59Z"))).isEmpty();
    }

    @Test
    void historySaysWhatWasKnownFromWhen() {
        accept(booked("r"));
        accept(attended("r"));
        accept(retraction(attended("r")));
        List<History.Entry> history = answers.history(SomeFolds.APPOINTMENTS, SOUTH, id("r"))
                .orElseThrow()
                .page(new Page(50, Question.BEFORE_ALL))
                .items();
        assertThat(history).extracting(History.Entry::state).containsExactly("booked", "attended", "booked");
        assertThat(history.getLast().retracts()).isEqualTo(attended("r").id().value());
        assertThat(answers.history(SomeFolds.APPOINTMENTS, EAST, id("r"))).isEmpty();
    }

    private static Question asOf(String time) {
        return new Question(
                new Standpoint(Instant.parse(time), Instant.MAX),
                50,
                Question.BEFORE_ALL,
                List.of(),
                null,
                null,
                null,
                null,
                false);
    }

    private static Question on(LocalDate day) {
        return new Question(Standpoint.NOW, 50, Question.BEFORE_ALL, List.of(), null, null, day, day, false);
    }

    private static Question of(String program, UUID person) {
        return new Question(Standpoint.NOW, 50, Question.BEFORE_ALL, List.of(), program, person, null, null, false);
    }

    private static Question flaggedOnly() {
        return new Question(Standpoint.NOW, 50, Question.BEFORE_ALL, List.of(), null, null, null, null, true);
    }
}
