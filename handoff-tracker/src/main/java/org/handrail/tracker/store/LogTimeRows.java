package org.handrail.tracker.store;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.handrail.events.Phase;
import org.handrail.tracker.time.LogTime;
import org.handrail.tracker.time.PassedOn;
import org.jspecify.annotations.Nullable;

/**
 * How far each service was heard, kept over restarts, and the time judged. A watermark read once is not read again, so a
 * service that stands still would be forgotten without this.
 *
 * <p>Written before anything is concluded from it, and else every few seconds only: four services with four watermarks a
 * second each would fill a changelog for nothing.
 */
public final class LogTimeRows {

    private static final Bytes JUDGED = Bytes.wrap("judged".getBytes(StandardCharsets.UTF_8));
    private static final Bytes LENDS = Bytes.wrap("lends".getBytes(StandardCharsets.UTF_8));
    private static final Bytes RELAYS = Bytes.wrap("relays".getBytes(StandardCharsets.UTF_8));
    private static final String LENDER = "lent/";
    private static final Duration UNWRITTEN_AT_MOST = Duration.ofSeconds(5);
    private static final int LAYOUT = 1;

    private final KeyValueStore<Bytes, byte[]> rows;
    private final Map<Phase, Instant> written = new EnumMap<>(Phase.class);
    private @Nullable Instant judgedWritten;

    public LogTimeRows(KeyValueStore<Bytes, byte[]> rows) {
        this.rows = rows;
    }

    /** Tells the time what is remembered. */
    public void recall(LogTime time) {
        for (Phase service : LogTime.SERVICES) {
            Instant through = read(key(service));
            if (through != null) {
                written.put(service, through);
                time.hear(service, through);
            }
        }
        try (var lenders = rows.range(key(LENDER), key(LENDER + (char) 0x7f))) {
            lenders.forEachRemaining(row -> time.lent(
                    Integer.parseInt(new String(row.key.get(), StandardCharsets.UTF_8).substring(LENDER.length())),
                    passedOn(new RowReader(row.value, LAYOUT).instant())));
        }
        judgedWritten = read(JUDGED);
        if (judgedWritten != null) {
            time.resumeAt(judgedWritten);
        }
    }

    /** Whether anybody was judged here before. */
    public boolean judgedBefore() {
        return judgedWritten != null;
    }

    /** Remembers everything now, since something is about to be concluded from it. */
    public void keep(LogTime time) {
        time.heard().forEach((service, through) -> {
            if (!through.equals(written.put(service, through))) {
                write(key(service), through);
            }
        });
        Instant asOf = time.asOf();
        if (asOf != null && !asOf.equals(judgedWritten)) {
            judgedWritten = asOf;
            write(JUDGED, asOf);
        }
    }

    /** Remembers what moved on far enough. */
    public void keepNowAndThen(LogTime time) {
        boolean farAhead = time.heard().entrySet().stream().anyMatch(heard -> {
            Instant kept = written.get(heard.getKey());
            return kept == null || kept.plus(UNWRITTEN_AT_MOST).isBefore(heard.getValue());
        });
        if (farAhead) {
            keep(time);
        }
    }

    /** Remembers that a partition passes things on; how far it has come is heard again within a second. */
    public void keepLender(int partition, Instant through) {
        write(key(LENDER + partition), through);
    }

    /** Whether anything was ever passed on from here. */
    public boolean lends() {
        return rows.get(LENDS) != null;
    }

    /** Remembers that something was. */
    public void keepThatItLends() {
        rows.put(LENDS, new RowWriter(LAYOUT).row());
    }

    /** Whether anything came from another partition and went on from here. */
    public boolean relays() {
        return rows.get(RELAYS) != null;
    }

    /** Remembers that something did. */
    public void keepThatItRelays() {
        rows.put(RELAYS, new RowWriter(LAYOUT).row());
    }

    private static PassedOn passedOn(Instant through) {
        return new PassedOn(through, through);
    }

    private @Nullable Instant read(Bytes key) {
        byte[] row = rows.get(key);
        return row == null ? null : new RowReader(row, LAYOUT).instant();
    }

    private void write(Bytes key, Instant instant) {
        rows.put(key, new RowWriter(LAYOUT).instant(instant).row());
    }

    private static Bytes key(Phase service) {
        return key(service.wireName());
    }

    private static Bytes key(String name) {
        return Bytes.wrap(name.getBytes(StandardCharsets.UTF_8));
    }
}
