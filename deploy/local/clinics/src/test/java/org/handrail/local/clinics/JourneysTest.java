package org.handrail.local.clinics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handrail.events.Phase;
import org.handrail.events.Retracted;
import org.handrail.events.codec.PostedEvent;
import org.handrail.events.terms.FactId;
import org.junit.jupiter.api.Test;

class JourneysTest {

    private static final Instant ORIGIN = Census.ORIGIN;

    @Test
    void theSameSeedMakesTheSamePeople() {
        assertThat(journeys(7).journey(3, ORIGIN)).isEqualTo(journeys(7).journey(3, ORIGIN));
        assertThat(journeys(7).journey(3, ORIGIN)).isNotEqualTo(journeys(8).journey(3, ORIGIN));
    }

    @Test
    void nothingIsPostedBeforeItHappened() {
        assertThat(posts(500))
                .allSatisfy(
                        post -> assertThat(Census.read(post).time().earliest(java.time.ZoneId.of("America/New_York")))
                                .isBeforeOrEqualTo(post.due()));
    }

    @Test
    void someIsPostedTwiceAndAlwaysTheSame() {
        Map<FactId, String> posted = new HashMap<>();
        int twice = 0;
        for (Post post : posts(1_000)) {
            String before = posted.put(Census.read(post).id(), post.json());
            if (before != null) {
                assertThat(post.json()).isEqualTo(before);
                twice++;
            }
        }
        assertThat(twice / (double) posted.size()).isBetween(0.02, 0.04);
    }

    @Test
    void whatIsTakenBackWasPostedToTheSameService() {
        Map<FactId, Phase> services = new HashMap<>();
        posts(1_000).forEach(post -> services.putIfAbsent(Census.read(post).id(), post.service()));
        List<Post> retractions = posts(1_000).stream()
                .filter(post -> Census.read(post).event() instanceof Retracted)
                .toList();
        assertThat(retractions).isNotEmpty().allSatisfy(post -> {
            PostedEvent fact = Census.read(post);
            assertThat(services.get(((Retracted) fact.event()).fact())).isEqualTo(post.service());
        });
    }

    @Test
    void aClinicGoesQuietForHours() {
        List<Instant> north = posts(3_000).stream()
                .filter(post -> post.clinic().equals("clinic-north"))
                .map(Post::due)
                .sorted()
                .toList();
        Duration longest = Duration.ZERO;
        for (int i = 1; i < north.size(); i++) {
            Duration gap = Duration.between(north.get(i - 1), north.get(i));
            longest = gap.compareTo(longest) > 0 ? gap : longest;
        }
        assertThat(longest).isGreaterThan(Duration.ofHours(5));
    }

    @Test
    void aCaseloadGivesEachPostOnceAndInTime() {
        Caseload caseload = new Caseload(journeys(7), 100);
        List<Post> history = caseload.until(ORIGIN);
        List<Post> live = caseload.until(ORIGIN.plus(Duration.ofDays(2)));
        assertThat(history).hasSizeGreaterThan(300).allMatch(post -> !post.due().isAfter(ORIGIN));
        assertThat(live).isNotEmpty().allMatch(post -> post.due().isAfter(ORIGIN.minus(Duration.ofMinutes(1))));
        assertThat(history).doesNotContainAnyElementsOf(live);
    }

    @Test
    void partnersOfOtherSystemsAreNotSimulated() {
        assertThat(posts(500)).noneMatch(post -> post.clinic().equals("clinic-synthea"));
    }

    private static List<Post> posts(int people) {
        Journeys journeys = journeys(11);
        return java.util.stream.LongStream.range(0, people)
                .boxed()
                .flatMap(number -> journeys.journey(number, ORIGIN.plusSeconds(number * 300)).stream())
                .toList();
    }

    private static Journeys journeys(long seed) {
        return new Journeys(Regions.small(), seed, ORIGIN);
    }
}
