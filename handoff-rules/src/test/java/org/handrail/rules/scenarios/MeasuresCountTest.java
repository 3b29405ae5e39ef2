package org.handrail.rules.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.rules.scenarios.Scenario.given;
import static org.handrail.rules.scenarios.Told.HOUSE;
import static org.handrail.rules.scenarios.Told.PERSON;
import static org.handrail.rules.scenarios.Told.discharged;
import static org.handrail.rules.scenarios.Told.leftAgainstAdvice;
import static org.handrail.rules.scenarios.Told.named;
import static org.handrail.rules.scenarios.Told.served;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.handrail.events.LeftAgainstAdvice;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Finding;
import org.handrail.events.terms.CareTime;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.StayId;
import org.handrail.rules.Journey;
import org.handrail.rules.Judgement;
import org.handrail.rules.Surroundings;
import org.junit.jupiter.api.Test;

/** Whom the measures count, and where. */
class MeasuresCountTest {

    @Test
    void aServiceInTimeCountsWheneverItIsHeard() {
        given(discharged("Mon 09:00"), served(HOUSE, "Thu 10:00").heard("Thu+2 10:00"))
                .whenItIs("Fri+2 09:00")
                .thenMet("measure-3312-7")
                .thenMet("measure-3312-14");
    }

    @Test
    void whoeverWasWatchingSawADropAllTheSame() {
        given(discharged("Mon 09:00"), served(HOUSE, "Thu 10:00").heard("Thu+2 10:00"))
                .whenItIs("Fri+2 09:00")
                .thenRecovered("first-service-7");
    }

    @Test
    void aServiceAfterTheLastDayDoesNotCount() {
        given(leftAgainstAdvice("Mon 09:00"), served(HOUSE, "Tue+1 10:00"))
                .whenItIs("Fri+2 09:00")
                .thenRecovered("measure-3312-7")
                .thenMet("measure-3312-14");
    }

    /** The 19th has begun on Lord Howe while it is the 18th in Havana. */
    @Test
    void everyDischargeCountsThoughDaysOfTwoZonesRunBackwards() {
        Fact first = left("one", new CareTime.WholeDay(LocalDate.parse("2026-06-19")), "Australia/Lord_Howe");
        Fact then = left("other", new CareTime.Moment(Instant.parse("2026-06-18T21:49:26Z")), "America/Havana");
        assertThat(Judgement.assess(
                                Journey.of(PERSON, List.of(first, then)),
                                Scenario.PATHWAY,
                                Surroundings.allHeard(),
                                Instant.MAX)
                        .findings())
                .filteredOn(finding -> finding.rule().equals("measure-3312-7"))
                .extracting(Finding::openedBy)
                .containsExactlyInAnyOrder(first.id(), then.id());
    }

    private static Fact left(String stay, CareTime when, String zone) {
        return new Fact(
                new FactId(named("left " + stay)),
                new PartnerId("clinic-north"),
                PERSON,
                when,
                ZoneId.of(zone),
                when.latest(ZoneId.of(zone)),
                new LeftAgainstAdvice(new StayId(named(stay)), HOUSE, null, null));
    }
}
