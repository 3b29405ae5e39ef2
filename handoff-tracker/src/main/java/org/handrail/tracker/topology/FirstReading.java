package org.handrail.tracker.topology;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.handrail.tracker.store.FirstReadingRows;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A partition of which nobody was ever judged is read to its end before anybody is, and so are all others: then it is known who
 * is linked with whom, and what is lent has come. So a rebuild announces where people stand, and nothing that it takes back.
 *
 * <p>The end is where the log stood when the process began, or where nothing more comes. Clocks decide only how long is waited.
 */
final class FirstReading {

    private static final Logger log = LoggerFactory.getLogger(FirstReading.class);

    /** So long nothing came: there is nothing more. With any service alive, a watermark comes every second. */
    private static final long PAUSE = Duration.ofSeconds(2).toMillis();

    /** For so long others are waited for: a word may be lost on those who were not there to hear it. */
    private static final long PATIENCE = Duration.ofMinutes(1).toMillis();

    private final FirstReadingRows rows;
    private final Life life;
    private final Identity.Carrier carrier;
    private final long began;
    private final Set<Integer> heard;
    private boolean ended;
    private boolean over;
    private boolean readSince;
    private @Nullable Long quietSince;
    private @Nullable Long waitingSince;

    /** @param judgedBefore whether anybody was judged before there were first readings */
    FirstReading(FirstReadingRows rows, boolean judgedBefore, Life life, Identity.Carrier carrier) {
        this.rows = rows;
        this.life = life;
        this.carrier = carrier;
        over = judgedBefore || rows.over();
        ended = rows.ended();
        heard = new HashSet<>(rows.heard());
        Long before = rows.began();
        began = before == null ? life.began() : before;
        if (!over && before == null) {
            rows.begin(began);
        }
    }

    boolean isOver() {
        return over;
    }

    /** Something was read. */
    void read() {
        readSince = true;
    }

    /** A watermark was read that was written at that time. */
    void read(long written) {
        readSince = true;
        if (written >= began) {
            end();
        }
    }

    /** The clock says that. */
    void look(long now) {
        if (readSince || quietSince == null) {
            readSince = false;
            quietSince = now;
        } else if (now - quietSince >= PAUSE) {
            end();
        }
        if (ended && waitingSince == null) {
            waitingSince = now;
        } else if (waitingSince != null && now - waitingSince >= PATIENCE) {
            log.warn("judging begins although not every partition is known to have been read to its end");
            finish();
        }
    }

    /** Another partition, or this one, said at that time that it was read to its end. */
    void hear(int partition, long said) {
        readSince = true;
        if (said >= began && heard.add(partition)) {
            rows.hear(partition);
            finishOnceAllAreHeard();
        }
    }

    private void end() {
        if (!ended) {
            ended = true;
            rows.end();
            carrier.wasRead();
        }
    }

    private void finishOnceAllAreHeard() {
        if (ended && heard.size() >= life.partitions().get()) {
            finish();
        }
    }

    private void finish() {
        over = true;
        rows.finish();
    }
}
