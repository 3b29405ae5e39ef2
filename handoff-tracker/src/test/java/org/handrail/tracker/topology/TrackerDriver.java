package org.handrail.tracker.topology;

import java.time.Instant;
import java.util.List;
import org.handrail.events.Phase;
import org.handrail.events.fact.Fact;
import org.handrail.events.fact.FeedNotice;
import org.handrail.events.finding.Finding;
import org.handrail.events.terms.PersonAlias;

/** A running tracker, however it runs. */
interface TrackerDriver extends AutoCloseable {

    /** Publishes a fact on the topic of a phase. */
    void publish(Phase service, Fact fact);

    /** Publishes a notice about a feed on every partition of the topic of its service. */
    void publish(FeedNotice notice);

    /** Publishes something unreadable on the topic of a phase, in the partition of that person. */
    void publishUnreadable(Phase service, PersonAlias person, String value);

    /** Publishes a watermark on every partition of the topic of a service. */
    void heardThrough(Phase service, Instant through);

    /** Waits until everything published has been taken up: topics are else read side by side, in no order among them. */
    void settle();

    /** Settles, waits until nobody waits to be judged, and returns everything announced since the start or the last rebuild. */
    List<Finding> announced();

    /** How far all is judged, in the partition that was told least. */
    Instant judgedThrough();

    /** The causes in the headers of the dead letters of a service's topic. */
    List<String> deadLetters(Phase service);

    /** Forgets everything but what was published, and starts again from the first record. */
    void rebuild();

    @Override
    void close();
}
