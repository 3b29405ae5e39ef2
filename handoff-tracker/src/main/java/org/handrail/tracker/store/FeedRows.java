package org.handrail.tracker.store;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.handrail.events.Phase;
import org.handrail.events.fact.FeedNotice;
import org.handrail.events.fact.FeedQuiet;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.ProgramId;
import org.handrail.rules.Surroundings;
import org.handrail.rules.Surroundings.Feed;
import org.handrail.tracker.time.LogTime;

/** What was last said of each feed, kept over restarts: a notice read once is not read again. */
public final class FeedRows {

    private static final String KEY = "feed/";
    private static final int LAYOUT = 1;

    private final KeyValueStore<Bytes, byte[]> rows;
    private final Map<String, Feed> feeds = new HashMap<>();
    private Surroundings services = Surroundings.allHeard();
    private Surroundings around = services;

    /** Recalls what is kept in this store, beside other rows. */
    public FeedRows(KeyValueStore<Bytes, byte[]> rows) {
        this.rows = rows;
        try (var kept = rows.range(key(KEY), key(KEY + (char) 0x7f))) {
            kept.forEachRemaining(row -> feeds.put(text(row.key), read(row.value)));
        }
        around = services.with(feeds.values());
    }

    /** Takes up a notice; false where it says nothing new. */
    public boolean hear(FeedNotice notice) {
        Feed feed = new Feed(
                notice.service(),
                notice.partner(),
                notice.programs(),
                notice instanceof FeedQuiet,
                notice.lastHeard(),
                notice.usualLag());
        if (feed.equals(feeds.put(notice.key(), feed))) {
            return false;
        }
        rows.put(key(notice.key()), row(feed));
        around = services.with(feeds.values());
        return true;
    }

    /** The services as far as they are heard, and these feeds. */
    public Surroundings around(LogTime time) {
        if (!services.equals(time.around())) {
            services = time.around();
            around = services.with(feeds.values());
        }
        return around;
    }

    private static byte[] row(Feed feed) {
        RowWriter out = new RowWriter(LAYOUT)
                .text(feed.service().name())
                .text(feed.partner().value())
                .flag(feed.quiet())
                .instant(feed.lastHeard())
                .count(feed.usualLag().toMillis())
                .count(feed.programs().size());
        feed.programs().forEach(program -> out.text(program.value()));
        return out.row();
    }

    private static Feed read(byte[] row) {
        RowReader in = new RowReader(row, LAYOUT);
        Phase service = Phase.valueOf(in.text());
        PartnerId partner = new PartnerId(in.text());
        boolean quiet = in.flag();
        var lastHeard = in.instant();
        var usualLag = Duration.ofMillis(in.count());
        Set<ProgramId> programs = new HashSet<>();
        for (long left = in.count(); left > 0; left--) {
            programs.add(new ProgramId(in.text()));
        }
        return new Feed(service, partner, programs, quiet, lastHeard, usualLag);
    }

    private static Bytes key(String text) {
        return Bytes.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Bytes key) {
        return new String(key.get(), StandardCharsets.UTF_8);
    }
}
