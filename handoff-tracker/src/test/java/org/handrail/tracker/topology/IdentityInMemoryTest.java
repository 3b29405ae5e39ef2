package org.handrail.tracker.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.tracker.topology.World.assigned;

import org.handrail.events.Phase;
import org.handrail.events.finding.FindingState;
import org.handrail.tracker.time.LogTime;
import org.junit.jupiter.api.Test;

/** On Kafka Streams' test driver. */
class IdentityInMemoryTest extends IdentityContract {

    @Override
    TrackerDriver open() {
        return new InMemoryDriver(new AppointmentJudging());
    }

    @Test
    void whatIsErasedUnderOneAliasIsForgottenWhereThePersonIsLed() {
        reportedApart();
        tracker.publish(Phase.OUTREACH, assigned(alias, person, 1, AFTER));
        endsAre(person, FindingState.MET);
        ((InMemoryDriver) tracker).erase(Phase.PLACEMENT, booking);
        endsAre(person, FindingState.WITHDRAWN);
    }

    @Test
    void whoeverLinksWhomGeneratedStoriesEndAsIfReportedUnderOneAlias() {
        for (int seed = 1; seed <= 40; seed++) {
            endsAsExpected(seed, new LinkedStory(seed));
        }
    }

    @Test
    void alsoWhereAnybodyIsLinkedWithAnybodyInChainsAndCircles() {
        for (int seed = 1; seed <= 120; seed++) {
            endsAsExpected(seed, LinkedStory.fromAnyToAny(seed));
        }
    }

    private void endsAsExpected(int seed, LinkedStory story) {
        try (TrackerDriver own = open()) {
            LogTime.SERVICES.forEach(service -> own.heardThrough(service, World.MONDAY));
            story.published().forEach(fact -> own.publish(LinkedStory.topicOf(fact), fact));
            LogTime.SERVICES.forEach(service -> own.heardThrough(service, AFTER));
            assertThat(LinkedStory.ends(own.announced())).as("seed %s", seed).isEqualTo(story.expected(AFTER));
        }
    }

    @Test
    void aLinkThatIsNotHeardIsNoticed() {
        LinkedStory story = new LinkedStory(1);
        try (TrackerDriver own = open()) {
            LogTime.SERVICES.forEach(service -> own.heardThrough(service, World.MONDAY));
            story.published().stream()
                    .filter(fact -> LinkedStory.topicOf(fact) != Phase.OUTREACH)
                    .forEach(fact -> own.publish(Phase.PLACEMENT, fact));
            LogTime.SERVICES.forEach(service -> own.heardThrough(service, AFTER));
            assertThat(LinkedStory.ends(own.announced())).isNotEqualTo(story.expected(AFTER));
        }
    }
}
