package org.handrail.tracker.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.handrail.events.Phase;
import org.handrail.events.fact.Fact;
import org.handrail.events.fact.FeedNotice;
import org.handrail.events.fact.Watermark;
import org.handrail.events.finding.Finding;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.rules.Assessment;
import org.handrail.rules.Conclusion;
import org.handrail.rules.Matter;
import org.handrail.tracker.metrics.TaskMetrics;
import org.handrail.tracker.store.DueIndex;
import org.handrail.tracker.store.FeedRows;
import org.handrail.tracker.store.LogTimeRows;
import org.handrail.tracker.store.People;
import org.handrail.tracker.store.PersonFile;
import org.handrail.tracker.store.Schedule;
import org.handrail.tracker.store.Stores;
import org.handrail.tracker.time.LogTime;
import org.jspecify.annotations.Nullable;

/**
 * The people of one partition. A new fact has its person judged at the current log time, a step of log time has those judged
 * who are due. Until every service was heard once there is no log time; facts are then only kept, and their people are due
 * as soon as there is one: so a rebuild announces where people stand, not every step on the way.
 */
final class TrackedPartition {

    /** A person whom the judgement fails on is tried again after this much log time; the others go on meanwhile. */
    private static final Duration RETRY = Duration.ofHours(1);

    private final Judging judging;
    private final TrackerLimits limits;
    private final TaskMetrics metrics;
    private final Announcer announcer;
    private final LogTime time;
    private final LogTimeRows timeRows;
    private final FeedRows feeds;
    private final DueIndex due;
    private final People people;
    private boolean serviceReturned = true;
    private boolean peopleWait;
    private Instant told = Instant.MIN;

    TrackedPartition(
            Function<String, KeyValueStore<Bytes, byte[]>> stores,
            Judging judging,
            TrackerLimits limits,
            TaskMetrics metrics,
            Announcer announcer) {
        this.judging = judging;
        this.limits = limits;
        this.metrics = metrics;
        this.announcer = announcer;
        time = new LogTime(limits.behind());
        timeRows = new LogTimeRows(stores.apply(Stores.LOG_TIME));
        timeRows.recall(time);
        feeds = new FeedRows(stores.apply(Stores.LOG_TIME));
        due = new DueIndex(stores.apply(Stores.DUE));
        people = new People(
                stores.apply(Stores.FACTS),
                stores.apply(Stores.ANNOUNCED),
                stores.apply(Stores.SCHEDULES),
                due,
                limits.factsInMemory());
    }

    /** Takes up a fact; one known already changes nothing. */
    void hear(Fact fact, @Nullable Header cause) {
        PersonFile file = people.file(fact.person());
        if (!people.add(file, fact)) {
            metrics.duplicateFact();
            return;
        }
        metrics.newFact();
        Instant asOf = time.asOf();
        if (asOf == null) {
            people.schedule(file, Schedule.AT_ONCE);
        } else {
            judge(file, asOf, cause);
        }
    }

    /** Forgets a fact. What rested on it is withdrawn; of a person without facts, every finding goes. */
    void erase(PersonAlias person, FactId fact) {
        PersonFile file = people.file(person);
        if (!people.erase(file, fact)) {
            return;
        }
        Instant asOf = time.asOf();
        if (asOf == null) {
            people.schedule(file, Schedule.AT_ONCE);
        } else {
            judge(file, asOf, null);
        }
    }

    /** Takes a step of time, and a first slice of the people it makes due. */
    void hear(Watermark watermark) {
        Phase service = LogTime.service(watermark.service());
        if (service == null) {
            return;
        }
        Set<Phase> behind = time.around().behind().keySet();
        time.hear(service, watermark.through());
        timeRows.keepNowAndThen(time);
        metrics.heard(service, watermark.through());
        if (!time.around().behind().keySet().containsAll(behind)) {
            due.serviceReturned();
            serviceReturned = true;
        }
        judgeSlice();
    }

    /** Takes up what is said of a feed; who rests on somebody's silence is judged again. */
    void hear(FeedNotice notice) {
        if (feeds.hear(notice)) {
            due.serviceReturned();
            serviceReturned = true;
            judgeSlice();
        }
    }

    /** Takes another slice while people wait. */
    void drain() {
        if (peopleWait) {
            judgeSlice();
        }
    }

    /** Tells how far all is judged, where that is further than was told: readers see how current what they show is. */
    void tellTime() {
        Instant asOf = time.asOf();
        if (asOf != null && !peopleWait && asOf.isAfter(told)) {
            told = asOf;
            announcer.announceTime(asOf);
        }
    }

    void close() {
        metrics.close();
    }

    private void judgeSlice() {
        Instant asOf = time.asOf();
        if (asOf == null) {
            return;
        }
        List<UUID> slice = due.due(asOf, limits.slice());
        if (slice.isEmpty() && serviceReturned) {
            slice = due.waiting(limits.slice());
            serviceReturned = !slice.isEmpty();
        }
        for (UUID person : slice) {
            judge(people.file(new PersonAlias(person)), asOf, null);
        }
        peopleWait = serviceReturned || slice.size() == limits.slice();
        metrics.waiting(peopleWait, most -> due.countDue(asOf, most));
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
        people.schedule(file, next(assessment, asOf));
        if (file.isEmpty()) {
            people.forget(file).forEach(announcer::forget);
        }
    }

    /** Never the same instant again, or a person would be judged without end. */
    private static Schedule next(Assessment assessment, Instant asOf) {
        Instant next = assessment.nextChange();
        boolean unverified = assessment.conclusions().stream().anyMatch(Conclusion::restsOnSilence);
        return Schedule.of(next == null || next.isAfter(asOf) ? next : asOf.plusNanos(1_000), unverified);
    }

    /** Where findings go. */
    interface Announcer {

        /** Passes a finding on, with the trace of the fact that caused it where one did. */
        void announce(Finding finding, @Nullable Header cause);

        /** Has whatever was said of this matter forgotten: nothing of the person is left. */
        void forget(Finding finding);

        /** Passes on that all findings of this partition up to this instant of log time were announced. */
        void announceTime(Instant through);
    }
}
