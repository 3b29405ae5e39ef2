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
import org.handrail.events.AliasAssigned;
import org.handrail.events.Phase;
import org.handrail.events.fact.Fact;
import org.handrail.events.fact.FeedNotice;
import org.handrail.events.fact.Watermark;
import org.handrail.events.finding.Finding;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.rules.Assessment;
import org.handrail.rules.Matter;
import org.handrail.tracker.metrics.TaskMetrics;
import org.handrail.tracker.store.DueIndex;
import org.handrail.tracker.store.FeedRows;
import org.handrail.tracker.store.LogTimeRows;
import org.handrail.tracker.store.Parcel;
import org.handrail.tracker.store.People;
import org.handrail.tracker.store.PersonFile;
import org.handrail.tracker.store.Schedule;
import org.handrail.tracker.store.Stores;
import org.handrail.tracker.time.LogTime;
import org.handrail.tracker.time.PassedOn;
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
    private final Identity identity;
    private final PassingOn passingOn;
    private boolean serviceReturned = true;
    private boolean peopleWait;
    private Instant told = Instant.MIN;

    TrackedPartition(
            Function<String, KeyValueStore<Bytes, byte[]>> stores,
            Judging judging,
            TrackerLimits limits,
            TaskMetrics metrics,
            Announcer announcer,
            Identity.Carrier carrier) {
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
                stores.apply(Stores.LENT),
                stores.apply(Stores.ANNOUNCED),
                stores.apply(Stores.SCHEDULES),
                due,
                limits.rowsInMemory());
        identity = new Identity(people, carrier);
        passingOn = new PassingOn(time, timeRows, carrier);
    }

    /** Takes up a fact; one known already changes nothing. */
    void hear(Fact fact, @Nullable Header cause) {
        PersonFile file = people.file(fact.person());
        PersonAlias ledUnder = file.ledUnder();
        if (!people.add(file, fact)) {
            metrics.duplicateFact();
            return;
        }
        metrics.newFact();
        if (fact.event() instanceof AliasAssigned) {
            follow(file, ledUnder);
        } else if (file.isElsewhere()) {
            identity.lend(file, fact, cause);
            return;
        }
        judgeNowOrAtOnce(file, cause);
    }

    /** Takes up what another partition passes on, since it concerns somebody who is led here. */
    void hear(Parcel parcel, @Nullable Header cause) {
        PersonFile file = people.file(parcel.to());
        // what was announced is of no use before there is a time: a rebuild reads of it what it once was
        identity.take(file, time.asOf() == null ? parcel.withoutFindings() : parcel)
                .forEach(finding -> announcer.announce(finding, null));
        if (file.isElsewhere()) {
            passingOn.relays();
        }
        if (parcel.last()) {
            judgeNowOrAtOnce(file, cause);
        } else {
            people.schedule(file, Schedule.NEVER);
        }
    }

    /** Gives back what was lent to a person of this partition. */
    void giveBack(PersonAlias at, PersonAlias of, PersonAlias to) {
        PersonFile file = people.file(at);
        identity.giveBack(file, of, to).forEach(announcer::forget);
        judgeNowOrAtOnce(file, null);
    }

    /** Takes up how far another partition has passed on what it heard. */
    void hearLender(int partition, PassedOn through) {
        passingOn.hear(partition, through);
        judgeSlice();
    }

    private void follow(PersonFile file, PersonAlias ledUnder) {
        identity.follow(file, ledUnder).forEach(announcer::forget);
        if (file.isElsewhere()) {
            passingOn.lends();
        }
    }

    private void judgeNowOrAtOnce(PersonFile file, @Nullable Header cause) {
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
        PersonAlias ledUnder = file.ledUnder();
        boolean passedOn = file.isElsewhere();
        if (!people.erase(file, fact)) {
            return;
        }
        if (passedOn) {
            identity.erase(ledUnder, fact);
        }
        follow(file, ledUnder);
        judgeNowOrAtOnce(file, null);
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
        passingOn.tell();
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
        people.schedule(file, Schedule.after(assessment, asOf));
        if (file.isEmpty()) {
            people.forget(file).forEach(announcer::forget);
        }
    }
}
