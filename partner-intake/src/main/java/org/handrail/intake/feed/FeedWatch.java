package org.handrail.intake.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.handrail.directory.Directory;
import org.handrail.directory.Partner;
import org.handrail.events.terms.PartnerId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notes every few seconds who was heard and who has fallen silent. Every instance does; the database sees to it that a change
 * is made once. It is said by the instance that announces watermarks ({@link FeedNotices}).
 */
final class FeedWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FeedWatch.class);

    private final FeedTable feeds;
    private final Heard heard;
    private final Directory directory;
    private final FeedProperties settings;
    private final TransactionTemplate transactions;
    private final FeedMeters meters;
    private final Map<PartnerId, Instant> noted = new HashMap<>();
    private Map<PartnerId, Long> flags = Map.of();
    private Instant counted = Instant.EPOCH;
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    FeedWatch(
            FeedTable feeds,
            Heard heard,
            Directory directory,
            FeedProperties settings,
            TransactionTemplate transactions,
            FeedMeters meters) {
        this.feeds = feeds;
        this.heard = heard;
        this.directory = directory;
        this.settings = settings;
        this.transactions = transactions;
        this.meters = meters;
    }

    /** Looks once. */
    synchronized void look() {
        FeedTable.Watch watch = feeds.look();
        for (PartnerId partner : heard.partners()) {
            Instant before = noted.get(partner);
            if (before == null || before.plus(settings.noteEvery()).isBefore(watch.now())) {
                directory.partner(partner).ifPresent(known -> note(known, watch.now()));
                noted.put(partner, watch.now());
            }
        }
        List<Feed> known = new ArrayList<>();
        for (Feed feed : feeds.all()) {
            directory.partner(feed.partner()).ifPresent(partner -> known.add(judged(feed, partner, watch)));
        }
        meters.show(known, flags(watch.now()), watch.now());
    }

    /** Counted less often than is looked: flags may be many. */
    private Map<PartnerId, Long> flags(Instant now) {
        if (counted.plus(settings.noteEvery()).isBefore(now)) {
            flags = feeds.flags();
            counted = now;
        }
        return flags;
    }

    private void note(Partner partner, Instant now) {
        FeedRhythm rhythm = new FeedRhythm(partner, settings);
        transactions.executeWithoutResult(transaction -> {
            Optional<Feed> standing = feeds.locked(partner.id());
            Feed before = standing.orElseGet(() -> Feed.begun(partner.id(), now));
            if (standing.isPresent() || feeds.begin(before)) {
                Feed after = rhythm.heard(before, now, heard.take(partner.id()));
                boolean news = before.quiet() || rhythm.isLagNews(after);
                if (before.quiet()) {
                    LOG.info("The feed of {} is heard again", partner.id());
                }
                feeds.keep(news ? saying(after, rhythm) : after, news);
            }
        });
    }

    private static Feed saying(Feed feed, FeedRhythm rhythm) {
        return new Feed(
                feed.partner(), feed.lastHeard(), feed.gaps(), feed.lags(), feed.quiet(), rhythm.usualLag(feed));
    }

    private Feed judged(Feed feed, Partner partner, FeedTable.Watch watch) {
        FeedRhythm rhythm = new FeedRhythm(partner, settings);
        if (feed.quiet()
                || !rhythm.isQuiet(feed, watch.listening(), watch.now())
                || !feeds.callQuiet(feed, rhythm.usualLag(feed))) {
            return feed;
        }
        LOG.warn(
                "The feed of {} is quiet: last heard {}, usually after {} at most",
                partner.id(),
                feed.lastHeard(),
                rhythm.usualGap(feed));
        return new Feed(feed.partner(), feed.lastHeard(), feed.gaps(), feed.lags(), true, feed.saidLag());
    }

    @Override
    public void start() {
        CountDownLatch stop = new CountDownLatch(1);
        stopped = stop;
        Thread.ofVirtual().name("feeds").start(() -> lookUntil(stop));
    }

    private void lookUntil(CountDownLatch stop) {
        try {
            while (!stop.await(settings.lookEvery().toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    look();
                } catch (DataAccessException | TransactionException away) {
                    LOG.debug("Feeds are not looked at while the database is away", away);
                }
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }
}
