package org.handrail.insights.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LifeTest {

    private static final Instant BEGIN = Instant.parse("2026-10-05T14:00:00Z");
    private static final UUID REFERRAL = new UUID(7, 7);

    @Test
    void whatIsTakenBackByItsPartnerIsGoneAndWhatAnotherTakesBackStays() {
        Told stay = told(0, "detox.admitted", null);
        assertThat(Life.of(List.of(stay, retracted(1, stay, "clinic"))).facts()).isEmpty();
        assertThat(Life.of(List.of(stay, retracted(1, stay, "other"))).facts()).containsExactly(stay);
    }

    @Test
    void aRetractionTakenBackTakesNothingBack() {
        Told stay = told(0, "detox.admitted", null);
        Told back = retracted(1, stay, "clinic");
        assertThat(Life.of(List.of(stay, back, retracted(2, back, "clinic"))).facts())
                .containsExactly(stay);
    }

    @Test
    void theOrderInWhichFactsAreHeardSaysNothing() {
        List<Told> facts = new ArrayList<>(List.of(
                told(0, "detox.admitted", null),
                told(30, "detox.completed", null),
                told(31, "placement.requested", "4/3.5"),
                told(33, "placement.acknowledged", null),
                told(40, "placement.declined", "coverage"),
                told(50, "placement.service-delivered", null),
                told(80, "aftercare.enrolled", null)));
        Life life = Life.of(facts);
        Random random = new Random(20261121);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(facts, random);
            Life shuffled = Life.of(facts);
            assertThat(Stay.of(shuffled)).isEqualTo(Stay.of(life));
            assertThat(Referral.of(shuffled)).isEqualTo(Referral.of(life));
            assertThat(PhaseNow.of(shuffled)).isEqualTo(PhaseNow.of(life));
        }
    }

    @Test
    void aReferralStandsWhereItWasLastSaidToAndTellsWhy() {
        assertThat(referral("acknowledged", "declined")).isEqualTo("declined");
        assertThat(referral("declined", "accepted")).isEqualTo("accepted");
        assertThat(referral("declined", "acknowledged")).isEqualTo("declined");
        assertThat(referral("waitlisted", "admitted", "withdrawn")).isEqualTo("admitted");
        assertThat(referral()).isEqualTo("open");
    }

    @Test
    void whoDiedIsNowhereElseAfterwards() {
        assertThat(phase("detox.admitted", "person.died", "placement.admitted")).isEqualTo("died");
    }

    @Test
    void whoLeftIsBetweenUntilAnybodySeesThem() {
        assertThat(phase("detox.admitted")).isEqualTo("detox");
        assertThat(phase("detox.admitted", "detox.completed")).isEqualTo("between");
        assertThat(phase("detox.admitted", "detox.completed", "placement.appointment-missed"))
                .isEqualTo("between");
        assertThat(phase("detox.admitted", "detox.completed", "placement.service-delivered"))
                .isEqualTo("placement");
        assertThat(phase("aftercare.enrolled", "placement.service-delivered")).isEqualTo("aftercare");
        assertThat(phase("person.circumstances-reported")).isEqualTo("nowhere");
    }

    @Test
    void whoIsWithTheNextProgramAlreadyIsNotBetweenOnceTheFirstSaysGoodbye() {
        assertThat(phase("detox.admitted", "placement.admitted", "detox.completed"))
                .isEqualTo("placement");
        assertThat(phase("placement.admitted", "aftercare.enrolled", "placement.discharged"))
                .isEqualTo("aftercare");
        assertThat(phase("detox.admitted", "person.incarcerated", "detox.ended"))
                .isEqualTo("custody");
        assertThat(phase("aftercare.enrolled", "detox.admitted", "aftercare.completed"))
                .isEqualTo("detox");
    }

    @Test
    void whoseStayEndedByDeathOrArrestIsNotBetween() {
        Told stay = told(0, "detox.admitted", null);
        assertThat(PhaseNow.of(Life.of(List.of(stay, told(1, "detox.ended", "died")))))
                .map(PhaseNow::phase)
                .hasValue("died");
        assertThat(PhaseNow.of(Life.of(List.of(stay, told(1, "detox.ended", "incarcerated")))))
                .map(PhaseNow::phase)
                .hasValue("custody");
    }

    @Test
    void aStayThatIsOverIsNotBegunAnewByAnAdmissionOfTheSameDay() {
        assertThat(phase("detox.left-against-advice", "detox.admitted")).isEqualTo("between");
    }

    @Test
    void careOnADayOfWhichNoTimeIsKnownIsCareAfterALeavingOnThatDay() {
        Told left = told(0, "detox.completed", null);
        Told admitted = ofDay("placement.admitted", new UUID(3, 3));
        assertThat(Stay.of(Life.of(List.of(left, admitted))))
                .filteredOn(stay -> stay.kind().equals("detox"))
                .extracting(Stay::toService)
                .containsExactly(0.0);
    }

    @Test
    void whoCameOnTheDayOnWhichItWasSetHasOneAppointmentAndKeptIt() {
        UUID appointment = new UUID(4, 4);
        Told came = ofDay("placement.appointment-attended", appointment);
        Told set = booked(appointment, BEGIN.plusSeconds(3_600));
        assertThat(Appointment.of(Life.of(List.of(came, set))))
                .extracting(Appointment::slot, Appointment::outcome, Appointment::daysAhead)
                .containsExactly(tuple(1, "kept", 0));
    }

    private static Told ofDay(String type, UUID anchor) {
        Instant day = Instant.parse("2026-10-05T00:00:00Z");
        Told told = told(0, type, null, anchor, "clinic");
        return new Told(
                told.id(),
                type,
                "clinic",
                "program",
                told.zone(),
                day,
                told.day(),
                told.received(),
                anchor,
                null,
                null,
                null,
                null);
    }

    private static Told booked(UUID appointment, Instant starts) {
        Told told = told(0, "placement.appointment-booked", null, appointment, "clinic");
        return new Told(
                told.id(),
                told.type(),
                "clinic",
                "program",
                told.zone(),
                told.happened(),
                told.day(),
                told.received(),
                appointment,
                null,
                null,
                starts,
                null);
    }

    private static String phase(String... types) {
        List<Told> facts = new ArrayList<>();
        for (String type : types) {
            facts.add(told(facts.size(), type, null));
        }
        return PhaseNow.of(Life.of(facts)).map(PhaseNow::phase).orElse("nowhere");
    }

    private static String referral(String... said) {
        List<Told> facts = new ArrayList<>(List.of(told(0, "placement.requested", null)));
        Arrays.stream(said).forEach(each -> facts.add(told(facts.size(), "placement." + each, null)));
        return Referral.of(Life.of(facts)).getFirst().outcome();
    }

    private static Told retracted(int hour, Told fact, String source) {
        return told(hour, "person.retracted", null, fact.id(), source);
    }

    private static Told told(int hour, String type, @Nullable String detail) {
        return told(hour, type, detail, type.startsWith("aftercare") ? new UUID(2, 2) : new UUID(1, 1), "clinic");
    }

    private static Told told(int hour, String type, @Nullable String detail, UUID anchor, String source) {
        Instant happened = BEGIN.plusSeconds(hour * 3_600L);
        return new Told(
                new UUID(hour, type.hashCode()),
                type,
                source,
                "program",
                ZoneId.of("UTC"),
                happened,
                happened.atZone(ZoneId.of("UTC")).toLocalDate(),
                happened,
                anchor,
                type.startsWith("placement.") ? REFERRAL : null,
                "asked",
                null,
                detail);
    }
}
