package org.handrail.events;

import java.util.Locale;

/** Where in a journey an event belongs; one service and one topic each, but for the person, whom every intake serves. */
public enum Phase {
    DETOX,
    PLACEMENT,
    AFTERCARE,
    PERSON,
    OUTREACH,
    /** Which aliases are one person; published with outreach. */
    IDENTITY;

    /** The name in wire names, topics and configuration: lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a service of its own publishes it to a topic of its own, with watermarks. The others travel with those. */
    public boolean hasItsOwnTopic() {
        return switch (this) {
            case DETOX, PLACEMENT, AFTERCARE, OUTREACH -> true;
            case PERSON, IDENTITY -> false;
        };
    }

    static Phase named(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
