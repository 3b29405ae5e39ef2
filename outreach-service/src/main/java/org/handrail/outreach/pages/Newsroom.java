package org.handrail.outreach.pages;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArraySet;
import org.handrail.outreach.storage.DeskNews;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Asks the database once a second, for all open pages together, what is new, and wakes those whom it concerns. News of many
 * cases within a second are one. While no page is open nobody asks.
 */
@Component
class Newsroom implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Newsroom.class);

    private final DeskNews news;
    private final Set<Subscription> subscriptions = new CopyOnWriteArraySet<>();
    private volatile boolean open;
    private DeskNews.@Nullable Reader reader;

    Newsroom(DeskNews news) {
        this.news = news;
    }

    /** One open page. */
    final class Subscription implements AutoCloseable {
        private final @Nullable UUID theCase;
        private boolean isNews;

        private Subscription(@Nullable UUID theCase) {
            this.theCase = theCase;
        }

        /** Waits for news; false when the time is over without any. */
        synchronized boolean await(Duration atMost) throws InterruptedException {
            long end = System.nanoTime() + atMost.toNanos();
            for (long left = atMost.toMillis(); !isNews && open && left > 0; left = millisUntil(end)) {
                wait(left);
            }
            boolean was = isNews;
            isNews = false;
            return was;
        }

        /** Whether more will come. */
        boolean isOpen() {
            return open;
        }

        private void tell(Set<UUID> cases) {
            if (theCase == null || cases.contains(theCase)) {
                tell();
            }
        }

        private synchronized void tell() {
            isNews = true;
            notifyAll();
        }

        private synchronized void wake() {
            notifyAll();
        }

        @Override
        public void close() {
            subscriptions.remove(this);
        }
    }

    /** News of this case alone, or of all, from this moment on. */
    Subscription subscribe(@Nullable UUID theCase) {
        Subscription subscription = new Subscription(theCase);
        subscriptions.add(subscription);
        begin();
        return subscription;
    }

    private synchronized void begin() {
        try {
            if (reader == null) {
                reader = news.begin();
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("News begins when the database is back: {}", away.getMessage());
        }
    }

    @Scheduled(fixedDelayString = "${handrail.desk.news-every:1s}")
    synchronized void look() {
        if (subscriptions.isEmpty()) {
            reader = null;
            return;
        }
        try {
            DeskNews.Reader known = reader;
            if (known == null) {
                reader = news.begin();
                subscriptions.forEach(Subscription::tell); // nobody knows what there was meanwhile
                return;
            }
            Set<UUID> cases = news.since(known);
            if (!cases.isEmpty()) {
                subscriptions.forEach(each -> each.tell(cases));
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("No news while the database is away: {}", away.getMessage());
        }
    }

    @Override
    public void start() {
        open = true;
    }

    @Override
    public void stop() {
        open = false;
        subscriptions.forEach(Subscription::wake);
    }

    @Override
    public boolean isRunning() {
        return open;
    }

    /** Before the web server waits for what is under way to end: these would not. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    private static long millisUntil(long end) {
        return Duration.ofNanos(end - System.nanoTime()).toMillis();
    }
}
