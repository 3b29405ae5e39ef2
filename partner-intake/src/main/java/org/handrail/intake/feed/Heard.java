package org.handrail.intake.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.handrail.events.terms.PartnerId;

/**
 * Who was heard since it was last looked, in this process. A post only leaves a mark here; what is lost when the process dies
 * is a few seconds of being heard, and no fact.
 */
public final class Heard {

    /** So many delays of one look are enough to learn from. */
    private static final int MOST_LAGS = 20;

    private final Map<PartnerId, List<Duration>> marks = new ConcurrentHashMap<>();

    /** Something came from this partner, be it a heartbeat or what it had posted before. */
    public void heard(PartnerId partner) {
        marks.computeIfAbsent(partner, first -> new ArrayList<>());
    }

    /** Something new came, so long after it had happened. */
    public void heard(PartnerId partner, Duration lag) {
        marks.compute(partner, (each, lags) -> with(lags == null ? List.of() : lags, lag));
    }

    /** The partners heard. */
    List<PartnerId> partners() {
        return List.copyOf(marks.keySet());
    }

    /** Takes the marks of one partner away. */
    List<Duration> take(PartnerId partner) {
        List<Duration> lags = marks.remove(partner);
        return lags == null ? List.of() : List.copyOf(lags);
    }

    private static List<Duration> with(List<Duration> lags, Duration lag) {
        if (lags.size() >= MOST_LAGS) {
            return lags;
        }
        List<Duration> more = new ArrayList<>(lags);
        more.add(lag);
        return more;
    }
}
