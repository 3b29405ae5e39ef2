package org.handrail.tracker.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.handrail.events.finding.Finding;
import org.handrail.events.terms.PersonAlias;
import org.handrail.rules.Assessment;
import org.handrail.rules.Matter;
import org.handrail.tracker.metrics.TaskMetrics;
import org.handrail.tracker.store.DueIndex;
import org.handrail.tracker.store.FeedRows;
import org.handrail.tracker.store.LogTimeRows;
import org.handrail.tracker.store.People;
import org.handrail.tracker.store.PersonFile;
import org.handrail.tracker.store.Schedule;
import org.handrail.tracker.time.LogTime;
import org.jspecify.annotations.Nullable;

/**
 * Judges the people of a partition: at once where something new is known of them, else when they are due. Until every service
 * was heard once, and the first reading is over, there is no time to judge at; whoever is heard of is then due as soon as there is one.
 */
final class Judgements {

    /** A person whom the judgement fails on is tried again after this much log time; the others go on meanwhile. */
    private static final Duration RETRY = Duration.ofHours(1);

    private final Judging judging;
    private final int most;
    private final TaskMetrics metrics;
    private final Announcer announcer;
    private final LogTime time;
    private final LogTimeRows timeRows;
    private final FirstReading reading;
    private final FeedRows feeds;
    private final DueIndex due;
    private final People people;
    private boolean serviceReturned = true;
    private boolean peopleWait;
    private Instant told = Instant.MIN;

    /** @param most how many are judged in one go when a step of time makes many due */
    Judgements(
            Judging judging,
            int most,
            TaskMetrics metrics,
            Announcer announcer,
            LogTime time,
            LogTimeRows timeRows,
            FirstReading reading,
            FeedRows feeds,
            DueIndex due,
            People people) {
        this.judging = judging;
        this.most = most;
        this.metrics = metrics;
        this.announcer = announcer;
        this.time = time;
        this.timeRows = timeRows;
        this.reading = reading;
        this.feeds = feeds;
        this.due = due;
        this.people = people;
    }

    /** The instant as of which people are judged; null while there is none. */
    @Nullable
    Instant asOf() {
        return reading.isOver() ? time.asOf() : null;
    }

    /** Something new is known of this person. */
    void concerning(PersonFile file, @Nullable Header cause) {
        Instant asOf = asOf();
        if (asOf == null) {
            people.schedule(file, Schedule.AT_ONCE);
        } else {
            judge(file, asOf, cause);
        }
    }

    /** Something is known anew that silence rests on: whoever rests on it is judged again with the next slices. */
    void silenceReadAnew() {
        due.serviceReturned();
        serviceReturned = true;
    }

    /** Judges a slice of those who are due. */
    void slice() {
        Instant asOf = asOf();
        if (asOf == null) {
            boolean some = time.asOf() != null && due.countDue(Instant.EPOCH, 1) > 0;
            metrics.waiting(some, limit -> due.countDue(Instant.EPOCH, limit));
            return;
        }
        List<UUID> slice = due.due(asOf, most);
        if (slice.isEmpty() && serviceReturned) {
            slice = due.waiting(most);
            serviceReturned = !slice.isEmpty();
        }
        for (UUID person : slice) {
            judge(people.file(new PersonAlias(person)), asOf, null);
        }
        peopleWait = serviceReturned || slice.size() == most;
        metrics.waiting(peopleWait, limit -> due.countDue(asOf, limit));
    }

    /** Judges another slice while people wait. */
    void drain() {
        if (peopleWait) {
            slice();
        }
    }

    /** Tells how far all is judged, where that is further than was told: readers see how current what they show is. */
    void tellTime() {
        Instant asOf = asOf();
        if (asOf != null && !peopleWait && asOf.isAfter(told)) {
            told = asOf;
            announcer.announceTime(asOf);
        }
    }

    private void judge(PersonFile file, Instant asOf, @Nullable Header cause) {
        timeRows.keep(time);
        Assessment assessment;
        try {
            assessment = judging.assess(file.journey(), feeds.around(time), asOf);
        } catch (RuntimeException broken) {
            metrics.judgementFailed(broken);
            people.schedule(file, Schedule.of(asOf.plus(RETRY), false));
            return;
        }
        for (Finding finding : Announcements.due(file.announced(), assessment.conclusions(), asOf)) {
            boolean fellDueNow = cause == null && file.announced().containsKey(Matter.of(finding));
            people.announced(file, finding);
            announcer.announce(finding, cause);
            metrics.announced(finding, fellDueNow);
        }
        people.schedule(file, Schedule.after(assessment, asOf));
        if (file.isEmpty()) {
            people.forget(file).forEach(announcer::forget);
        }
    }
}
