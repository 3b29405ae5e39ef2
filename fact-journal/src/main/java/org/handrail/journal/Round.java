package org.handrail.journal;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.handrail.events.codec.FactRecords;
import org.handrail.events.fact.Watermark;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The relay's work while it has a session: take a share, publish what is next in it, then say how far all is known. */
final class Round {

    private static final Logger LOG = LoggerFactory.getLogger(Round.class);
    private static final Duration NOW_AND_THEN = Duration.ofSeconds(1);

    private final RelaySession session;
    private final Topic topic;
    private final RelaySettings settings;
    private final RelayState state;
    private final InBand inBand;
    private final Due watermark;
    private final Due balance = new Due(NOW_AND_THEN);
    private final Due recognise = new Due(NOW_AND_THEN);
    private final Due look = new Due(NOW_AND_THEN);
    private boolean known;
    private @Nullable Instant announced;

    Round(RelaySession session, Topic topic, RelaySettings settings, RelayState state, InBand inBand) {
        this.inBand = inBand;
        this.session = session;
        this.topic = topic;
        this.settings = settings;
        this.state = state;
        this.watermark = new Due(settings.watermarkEvery());
    }

    /**
     * Goes once.
     *
     * @return whether all that could be published is
     */
    boolean run() throws SQLException, BrokerAway {
        try {
            return once();
        } catch (BrokerAway away) {
            known = false;
            throw away;
        }
    }

    private boolean once() throws SQLException, BrokerAway {
        if (balance.isDue()) {
            session.share().balance();
            state.shards(session.share().size());
        }
        if (session.share().size() == 0) {
            return true;
        }
        recognise();
        boolean all = publishNext(watermark.isDue());
        if (look.isDue()) {
            look();
        }
        return all;
    }

    /** Before anything is said to it: a topic that was lost and made again knows nothing. A watermark would tell it that it knew all. */
    private void recognise() throws SQLException, BrokerAway {
        if (known && !recognise.isDue()) {
            return;
        }
        known = false;
        UUID id = topic.id();
        if (session.journal().isAnother(id)) {
            LOG.warn("{} is not the topic that was published to so far: every fact is published again", topic.name());
            inBand.forgotten();
            session.journal().beginAnew(id);
            session.share().readAgain();
            announced = null;
        }
        known = true;
    }

    private boolean publishNext(boolean watermarkDue) throws SQLException, BrokerAway {
        Share share = session.share();
        if (watermarkDue) {
            share.tick(session.journal().tick());
        }
        long oldestRunning = session.journal().oldestRunning();
        int most = Math.max(1, settings.batch() / share.size());
        List<Unpublished> rows = session.journal().next(share.progress(), oldestRunning, most);
        publish(rows);
        boolean all = share.publishedTo(rows, most, oldestRunning);
        if (watermarkDue || !rows.isEmpty()) {
            share.remember();
        }
        if (watermarkDue && share.announces()) {
            announce();
        }
        return all;
    }

    /** All acknowledged or parked; only then do cursors move: interrupted before, they go out again, never lost. */
    private void publish(List<Unpublished> rows) throws SQLException, BrokerAway {
        if (!rows.isEmpty()) {
            List<Refused> refused = topic.publish(rows);
            if (!refused.isEmpty()) {
                park(refused);
            }
            state.published(rows.size() - refused.size());
        }
    }

    /** A topic that refuses one fact after the other is itself at fault: then nothing is set aside any more. */
    private void park(List<Refused> refused) throws SQLException, BrokerAway {
        int parked = session.parking().parked() + refused.size();
        if (parked > settings.parkedAtMost()) {
            throw new BrokerAway(new IllegalStateException("The topic refuses " + parked + " facts, the last with "
                    + refused.getLast().cause()));
        }
        session.parking().park(refused);
    }

    private void announce() throws SQLException, BrokerAway {
        for (InBand.Notice notice : inBand.unsaid()) {
            topic.publishToEveryPartition(notice.wire());
            inBand.said(notice);
        }
        Instant through = session.journal().through().orElse(null);
        if (through != null && !through.equals(announced)) {
            topic.publishToEveryPartition(FactRecords.of(new Watermark(settings.service(), through)));
            announced = through;
            state.through(through);
        }
    }

    /** What needs no haste: counting, and what an operator released. */
    private void look() throws SQLException, BrokerAway {
        countBacklog();
        if (session.share().announces()) {
            List<Unpublished> released = session.parking().released();
            publish(released);
            publishedAtLast(released);
            state.parked(session.parking().parked());
            bury();
        }
    }

    /** What was erased from the journal: a record without a value has compaction forget the one before it. */
    private void bury() throws SQLException, BrokerAway {
        List<String> keys = session.parking().tombstones();
        if (!keys.isEmpty()) {
            topic.publishTombstones(keys);
            session.parking().buried(keys);
        }
    }

    /** Those that were refused again are parked anew, no longer released. */
    private void publishedAtLast(List<Unpublished> tried) throws SQLException {
        if (!tried.isEmpty()) {
            Set<UUID> stillReleased =
                    session.parking().released().stream().map(Unpublished::fact).collect(Collectors.toSet());
            session.parking()
                    .published(tried.stream()
                            .map(Unpublished::fact)
                            .filter(stillReleased::contains)
                            .toList());
        }
    }

    /** Counts what waits. */
    void countBacklog() throws SQLException {
        state.backlog(session.journal().backlog(session.share().progress()));
    }
}
