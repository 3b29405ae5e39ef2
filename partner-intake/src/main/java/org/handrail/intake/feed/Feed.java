package org.handrail.intake.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.handrail.events.terms.PartnerId;

/**
 * What is known of a partner's feed.
 *
 * @param lastHeard by the database's clock
 * @param gaps the latest gaps between its posts, in opening time, oldest first
 * @param lags the latest delays between what happened and its post, oldest first
 * @param quiet as last said
 * @param saidLag the usual delay as last said
 */
record Feed(
        PartnerId partner,
        Instant lastHeard,
        List<Duration> gaps,
        List<Duration> lags,
        boolean quiet,
        Duration saidLag) {

    Feed {
        gaps = List.copyOf(gaps);
        lags = List.copyOf(lags);
    }

    /** A partner that is heard for the first time. */
    static Feed begun(PartnerId partner, Instant now) {
        return new Feed(partner, now, List.of(), List.of(), false, Duration.ZERO);
    }
}
