package org.handrail.intake.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.directory.Calendar;
import org.handrail.directory.Partner;
import org.handrail.directory.Rhythm;

/** What a feed's past says of its silence. Pure: time is an argument, and counted as the partner's calendar has it. */
final class FeedRhythm {

    /** So many of the latest gaps and delays are kept. */
    static final int KEPT = 200;

    /** Fewer gaps or delays than this tell nothing: then the longest bound holds, and no delay. */
    private static final int ENOUGH = 10;

    /** Older news than this is no delay but a backfill, and tells nothing of the usual one. */
    private static final Duration BACKFILL = Duration.ofDays(7);

    private static final double USUAL_GAP = 0.95;
    private static final double USUAL_LAG = 0.90;

    /** A usual delay is said anew when it has changed by more than this, and by more than a quarter. */
    private static final Duration MATERIAL = Duration.ofMinutes(5);

    private final Partner partner;
    private final FeedProperties settings;
    private final Rhythm bounds;

    FeedRhythm(Partner partner, FeedProperties settings) {
        this.partner = partner;
        this.settings = settings;
        this.bounds = settings.boundsOf(partner);
    }

    /**
     * The feed after something was heard.
     *
     * @param now by the database's clock
     * @param lags how long ago what was posted had happened
     */
    Feed heard(Feed before, Instant now, List<Duration> lags) {
        Duration gap = open(before.lastHeard(), now);
        List<Duration> gaps = gap.compareTo(settings.burst()) < 0 ? before.gaps() : latest(before.gaps(), List.of(gap));
        List<Duration> usual = lags.stream()
                .filter(lag -> lag.compareTo(BACKFILL) <= 0)
                .map(lag -> lag.isNegative() ? Duration.ZERO : lag)
                .toList();
        Instant last = now.isAfter(before.lastHeard()) ? now : before.lastHeard();
        return new Feed(before.partner(), last, gaps, latest(before.lags(), usual), false, before.saidLag());
    }

    /**
     * Whether it is silent for longer than it usually is.
     *
     * @param listening since when the intake has been there to be posted to
     */
    boolean isQuiet(Feed feed, Instant listening, Instant now) {
        Instant since = listening.isAfter(feed.lastHeard()) ? listening : feed.lastHeard();
        Duration allowed = within(learntGap(feed).multipliedBy(settings.patience()));
        return open(since, now).compareTo(allowed) > 0;
    }

    /** How long it is usually silent, within bounds. */
    Duration usualGap(Feed feed) {
        return within(learntGap(feed));
    }

    private Duration learntGap(Feed feed) {
        return feed.gaps().size() < ENOUGH ? bounds.longest() : percentile(feed.gaps(), USUAL_GAP);
    }

    /** How late it usually is, within bounds; nothing as long as too little is known. */
    Duration usualLag(Feed feed) {
        if (feed.lags().size() < ENOUGH) {
            return Duration.ZERO;
        }
        Duration lag = percentile(feed.lags(), USUAL_LAG);
        return lag.compareTo(bounds.longestDelay()) > 0 ? bounds.longestDelay() : lag;
    }

    /** Whether its usual delay is another than was last said. */
    boolean isLagNews(Feed feed) {
        Duration change = usualLag(feed).minus(feed.saidLag()).abs();
        return change.compareTo(MATERIAL) > 0 && change.compareTo(feed.saidLag().dividedBy(4)) > 0;
    }

    private Duration within(Duration learnt) {
        return learnt.compareTo(bounds.shortest()) < 0
                ? bounds.shortest()
                : learnt.compareTo(bounds.longest()) > 0 ? bounds.longest() : learnt;
    }

    private Duration open(Instant from, Instant until) {
        Calendar calendar = partner.habits().calendar();
        Duration passed = Duration.between(from, until);
        return calendar == null || passed.isNegative() ? passed : calendar.openBetween(from, until, partner.zone());
    }

    private static List<Duration> latest(List<Duration> known, List<Duration> more) {
        List<Duration> all =
                new ArrayList<>(Stream.concat(known.stream(), more.stream()).toList());
        return all.subList(Math.max(0, all.size() - KEPT), all.size());
    }

    /** The least value that this share of them does not exceed; nothing of none. */
    private static Duration percentile(List<Duration> values, double share) {
        if (values.isEmpty()) {
            return Duration.ZERO;
        }
        int rank = (int) Math.ceil(share * values.size());
        return values.stream().sorted().skip(rank - 1L).findFirst().orElseThrow();
    }
}
