package org.handrail.journal;

import java.time.Duration;

/**
 * What is accepted and not yet published.
 *
 * @param rows how many, counted up to 100,000
 * @param oldest how long the oldest has been waiting
 */
record Backlog(long rows, Duration oldest) {

    static final Backlog NONE = new Backlog(0, Duration.ZERO);
}
