package org.handrail.intake.feed;

import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PartnerId;

/** Takes heartbeats: kept, once each, and never published. */
public final class Heartbeats {

    private final FeedTable feeds;
    private final Heard heard;

    Heartbeats(FeedTable feeds, Heard heard) {
        this.feeds = feeds;
        this.heard = heard;
    }

    /** Takes one; false where it came before. A sign of life it is all the same. */
    public boolean take(FactId id, PartnerId source) {
        boolean isNew = feeds.heartbeat(id.value(), source);
        heard.heard(source);
        return isNew;
    }
}
