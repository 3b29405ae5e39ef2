package org.handrail.rules.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.rules.scenarios.Told.HOUSE;
import static org.handrail.rules.scenarios.Told.PERSON;
import static org.handrail.rules.scenarios.Told.discharged;
import static org.handrail.rules.scenarios.Told.named;
import static org.handrail.rules.scenarios.Told.requested;
import static org.handrail.rules.scenarios.Told.served;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.handrail.events.EventType;
import org.handrail.events.Retracted;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PartnerId;
import org.handrail.rules.Journey;
import org.junit.jupiter.api.Test;

/** Who may take what back, and when; in whichever order it comes. */
class RetractionsTest {

    private static final Fact SERVICE = served(HOUSE, "Thu 10:00").fact();

    @Test
    void whatItsReporterTakesBackNeverWas() {
        assertThat(standing(SERVICE, retraction("one", SERVICE, "clinic-north", "Fri 09:00")))
                .isEmpty();
    }

    @Test
    void nobodyTakesBackWhatSomebodyElseReported() {
        assertThat(standing(SERVICE, retraction("one", SERVICE, "clinic-south", "Fri 09:00")))
                .containsExactly(SERVICE);
    }

    @Test
    void aRetractionMayBeHeardBeforeWhatItTakesBack() {
        assertThat(standing(SERVICE, retraction("one", SERVICE, "clinic-north", "Wed 09:00")))
                .isEmpty();
    }

    @Test
    void whoTakesBackARetractionRestoresWhatItTook() {
        Fact first = retraction("one", SERVICE, "clinic-north", "Fri 09:00");
        assertThat(standing(SERVICE, first, retraction("two", first, "clinic-north", "Fri 10:00")))
                .containsExactly(SERVICE);
    }

    @Test
    void aRetractionTakesBackNoneThatWasHeardAfterIt() {
        Fact first = retraction("one", SERVICE, "clinic-north", "Fri 09:00");
        assertThat(standing(SERVICE, first, retraction("two", first, "clinic-north", "Fri 08:00")))
                .isEmpty();
    }

    @Test
    void ofTwoThatTakeBackEachOtherTheLaterHolds() {
        FactId other = new FactId(named("other"));
        Fact one = retraction("one", other, "clinic-north", "Fri 09:00");
        Fact two = new Fact(
                other, one.source(), PERSON, one.time(), Week.ZONE, Week.instant("Fri 10:00"), new Retracted(one.id()));
        Fact third = retraction("three", SERVICE, "clinic-north", "Fri 08:00");
        assertThat(journey(List.of(one, two, third, SERVICE)).facts(EventType.RETRACTED))
                .containsExactlyInAnyOrder(two, third);
    }

    @Test
    void ofTwoHeardAtOneInstantTheOneWithTheGreaterIdIsLater() {
        Fact first = retraction(new UUID(0, 1), SERVICE.id(), "clinic-north", "Fri 09:00");
        assertThat(standing(SERVICE, first, retraction(new UUID(0, 2), first.id(), "clinic-north", "Fri 09:00")))
                .containsExactly(SERVICE);
        Fact last = retraction(new UUID(0, 3), SERVICE.id(), "clinic-north", "Fri 09:00");
        assertThat(standing(SERVICE, last, retraction(new UUID(0, 2), last.id(), "clinic-north", "Fri 09:00")))
                .isEmpty();
    }

    @Test
    void aDischargeThatWasVoidedReopensWhatItHadEnded() {
        Told admission = Told.admitted("stay", "Mon 09:00");
        Told left = discharged("Tue 09:00");
        Scenario.given(admission, left).whenItIs("Tue 10:00").thenDropped("referral-made");
        Scenario.given(admission, left, Told.retracted(left, "Tue 11:00"))
                .whenItIs("Tue 12:00")
                .thenDueSoon("referral-made")
                .thenNothingOf("first-service-7");
    }

    @Test
    void aDischargePlannedAfterwardsDoesNotUndoTheDischarge() {
        Scenario.given(
                        Told.admitted("stay", "Mon 09:00"),
                        discharged("Tue 09:00"),
                        Told.told(Objects.requireNonNull(Besides.MOVES.get("referral-made")), "Tue 10:00"))
                .whenItIs("Tue 12:00")
                .thenDropped("referral-made");
    }

    @Test
    void aRequestThatWasTakenBackAndPostedAnewIsOneRequest() {
        Told request = requested("R", HOUSE, "Mon 09:00");
        Told anew = requested("R", HOUSE, "Tue 09:00");
        Scenario.given(request, Told.retracted(request, "Tue 08:00"), anew)
                .whenItIs("Wed 12:00")
                .thenExpected("referral-acknowledged");
    }

    private static List<Fact> standing(Fact... facts) {
        return journey(List.of(facts)).facts(EventType.SERVICE_DELIVERED);
    }

    private static Journey journey(List<Fact> facts) {
        List<Fact> reversed = new ArrayList<>(facts);
        Collections.reverse(reversed);
        Journey journey = Journey.of(PERSON, facts);
        for (EventType type : EventType.values()) {
            assertThat(Journey.of(PERSON, reversed).facts(type)).isEqualTo(journey.facts(type));
        }
        return journey;
    }

    private static Fact retraction(String name, Fact of, String by, String heard) {
        return retraction(name, of.id(), by, heard);
    }

    private static Fact retraction(String name, FactId of, String by, String heard) {
        return retraction(named(name), of, by, heard);
    }

    private static Fact retraction(UUID id, FactId of, String by, String heard) {
        return new Fact(
                new FactId(id),
                new PartnerId(by),
                PERSON,
                Week.time(heard),
                Week.ZONE,
                Week.instant(heard),
                new Retracted(of));
    }
}
