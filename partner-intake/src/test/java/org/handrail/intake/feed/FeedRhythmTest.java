package org.handrail.intake.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.handrail.directory.Calendar;
import org.handrail.directory.Habits;
import org.handrail.directory.Partner;
import org.handrail.directory.Rhythm;
import org.handrail.events.terms.PartnerId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedRhythmTest {

    private static final PartnerId NORTH = new PartnerId("clinic-north");
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
    private static final Rhythm BOUNDS =
            new Rhythm("bounds", Duration.ofHours(1), Duration.ofHours(12), Duration.ofHours(6));
    private static final Calendar OFFICE = new Calendar(
            "office",
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            LocalTime.of(8, 0),
            LocalTime.of(18, 0),
            Set.of());
    private static final FeedProperties SETTINGS = new FeedProperties(
            Duration.ofSeconds(2),
            Duration.ofSeconds(10),
            2,
            Duration.ofHours(4),
            Duration.ofHours(36),
            Duration.ofHours(12),
            Duration.ofMinutes(1));

    @Test
    void whoeverPostsEveryTwoHoursIsQuietAfterFour() {
        FeedRhythm rhythm = rhythm(null);
        Feed feed = posting(rhythm, Duration.ofHours(2), 30);
        assertThat(rhythm.usualGap(feed)).isEqualTo(Duration.ofHours(2));
        assertThat(quietAfter(rhythm, feed, Duration.ofHours(4))).isFalse();
        assertThat(quietAfter(rhythm, feed, Duration.ofHours(4).plusSeconds(1))).isTrue();
    }

    @Test
    void whatIsLearntStaysWithinTheBounds() {
        FeedRhythm rhythm = rhythm(null);
        Feed often = posting(rhythm, Duration.ofMinutes(2), 30);
        assertThat(rhythm.usualGap(often)).isEqualTo(BOUNDS.shortest());
        Feed seldom = posting(rhythm, Duration.ofDays(3), 30);
        assertThat(quietAfter(rhythm, seldom, BOUNDS.longest().plusSeconds(1))).isTrue();
    }

    @Test
    void ofWhomLittleIsKnownTheLongestBoundHolds() {
        FeedRhythm rhythm = rhythm(null);
        Feed feed = posting(rhythm, Duration.ofMinutes(5), 5);
        assertThat(quietAfter(rhythm, feed, BOUNDS.longest())).isFalse();
    }

    @Test
    void theEventsOfOneSittingAreOnePost() {
        FeedRhythm rhythm = rhythm(null);
        Feed feed = posting(rhythm, Duration.ofSeconds(2), 100);
        assertThat(feed.gaps()).isEmpty();
    }

    @Test
    void aClosedClinicIsNotQuiet() {
        FeedRhythm rhythm = rhythm(OFFICE);
        Feed feed = Feed.begun(NORTH, MONDAY);
        for (int i = 1; i <= 30; i++) {
            feed = rhythm.heard(feed, MONDAY.plus(Duration.ofMinutes(20L * i)), List.of());
        }
        Instant sixInTheEvening = MONDAY.plus(Duration.ofHours(10));
        assertThat(feed.lastHeard()).isEqualTo(sixInTheEvening);
        assertThat(rhythm.isQuiet(feed, MONDAY, MONDAY.plus(Duration.ofHours(24))))
                .isFalse();
        assertThat(rhythm(null).isQuiet(feed, MONDAY, MONDAY.plus(Duration.ofHours(24))))
                .as("were it always open")
                .isTrue();
        assertThat(rhythm.isQuiet(feed, MONDAY, MONDAY.plus(Duration.ofHours(26))))
                .isTrue();
    }

    @Test
    void whoHadNobodyToPostToIsNotQuiet() {
        FeedRhythm rhythm = rhythm(null);
        Feed feed = posting(rhythm, Duration.ofHours(2), 30);
        Instant now = feed.lastHeard().plus(Duration.ofHours(30));
        assertThat(rhythm.isQuiet(feed, now.minus(Duration.ofHours(1)), now)).isFalse();
    }

    @Test
    void theUsualDelayIsTheNinetiethPercentileCappedAndABackfillIsNoDelay() {
        FeedRhythm rhythm = rhythm(null);
        Feed feed = Feed.begun(NORTH, MONDAY);
        for (int i = 1; i <= 10; i++) {
            feed = rhythm.heard(
                    feed, MONDAY.plusSeconds(i), List.of(Duration.ofMinutes(10L * i), Duration.ofDays(900)));
        }
        assertThat(rhythm.usualLag(feed)).isEqualTo(Duration.ofMinutes(90));
        assertThat(rhythm.isLagNews(feed)).isTrue();
        for (int i = 1; i <= 100; i++) {
            feed = rhythm.heard(feed, MONDAY.plusSeconds(i), List.of(Duration.ofDays(2)));
        }
        assertThat(rhythm.usualLag(feed)).isEqualTo(BOUNDS.longestDelay());
    }

    private static FeedRhythm rhythm(@Nullable Calendar calendar) {
        return new FeedRhythm(
                new Partner(
                        NORTH,
                        "North",
                        Set.of(),
                        "region",
                        ZoneOffset.UTC,
                        List.of(),
                        new Habits(calendar, BOUNDS, null, null)),
                SETTINGS);
    }

    private static Feed posting(FeedRhythm rhythm, Duration every, int times) {
        Feed feed = Feed.begun(NORTH, MONDAY);
        for (int i = 1; i <= times; i++) {
            feed = rhythm.heard(feed, MONDAY.plus(every.multipliedBy(i)), List.of());
        }
        return feed;
    }

    private static boolean quietAfter(FeedRhythm rhythm, Feed feed, Duration silence) {
        return rhythm.isQuiet(feed, MONDAY, feed.lastHeard().plus(silence));
    }
}
