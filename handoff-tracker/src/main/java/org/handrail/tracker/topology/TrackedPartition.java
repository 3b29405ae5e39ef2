package org.handrail.tracker.topology;

import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.handrail.events.AliasAssigned;
import org.handrail.events.Phase;
import org.handrail.events.fact.Fact;
import org.handrail.events.fact.FeedNotice;
import org.handrail.events.fact.Watermark;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.tracker.metrics.TaskMetrics;
import org.handrail.tracker.store.DueIndex;
import org.handrail.tracker.store.FeedRows;
import org.handrail.tracker.store.FirstReadingRows;
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
 * who are due. Until there is a log time facts are only kept: so a rebuild announces where people stand, not every step on the
 * way.
 */
final class TrackedPartition {

    private final TaskMetrics metrics;
    private final Announcer announcer;
    private final LogTime time;
    private final LogTimeRows timeRows;
    private final FeedRows feeds;
    private final People people;
    private final Identity identity;
    private final Circles circles;
    private final PassingOn passingOn;
    private final FirstReading reading;
    private final Judgements judgements;

    TrackedPartition(
            Function<String, KeyValueStore<Bytes, byte[]>> stores,
            Judging judging,
            TrackerLimits limits,
            TaskMetrics metrics,
            Life life,
            Announcer announcer,
            Identity.Carrier carrier) {
        this.metrics = metrics;
        this.announcer = announcer;
        time = new LogTime(limits.behind());
        timeRows = new LogTimeRows(stores.apply(Stores.LOG_TIME));
        timeRows.recall(time);
        feeds = new FeedRows(stores.apply(Stores.LOG_TIME));
        DueIndex due = new DueIndex(stores.apply(Stores.DUE));
        people = new People(
                stores.apply(Stores.FACTS),
                stores.apply(Stores.LENT),
                stores.apply(Stores.ANNOUNCED),
                stores.apply(Stores.SCHEDULES),
                due,
                limits.rowsInMemory());
        identity = new Identity(people, carrier);
        circles = new Circles(people, carrier);
        passingOn = new PassingOn(time, timeRows, carrier);
        reading = new FirstReading(
                new FirstReadingRows(stores.apply(Stores.LOG_TIME)), timeRows.judgedBefore(), life, carrier);
        judgements = new Judgements(
                judging, limits.slice(), metrics, announcer, time, timeRows, reading, feeds, due, people);
    }

    /** Takes up a fact; one known already changes nothing. */
    void hear(Fact fact, @Nullable Header cause) {
        reading.read();
        PersonFile file = people.file(fact.person());
        PersonAlias ledUnder = file.ledUnder();
        if (!people.add(file, fact)) {
            metrics.duplicateFact();
            return;
        }
        metrics.newFact();
        if (fact.event() instanceof AliasAssigned) {
            assigned(file, ledUnder);
        } else if (file.isElsewhere()) {
            identity.lend(file, fact, cause);
            return;
        }
        judgements.concerning(file, cause);
    }

    /** Takes up what another partition passes on, since it concerns somebody who is led here. */
    void hear(Parcel parcel, @Nullable Header cause) {
        PersonFile file = people.file(parcel.to());
        // what was announced is of no use before there is a time: a rebuild reads of it what it once was
        identity.take(file, judgements.asOf() == null ? parcel.withoutFindings() : parcel)
                .forEach(finding -> announcer.announce(finding, null));
        if (file.isElsewhere()) {
            passingOn.relays();
        }
        if (parcel.last()) {
            judgements.concerning(file, cause);
        } else {
            people.schedule(file, Schedule.NEVER);
        }
    }

    /** Gives back what was lent to a person of this partition. */
    void giveBack(PersonAlias at, PersonAlias of, PersonAlias to) {
        PersonFile file = people.file(at);
        identity.giveBack(file, of, to).forEach(announcer::forget);
        judgements.concerning(file, null);
    }

    /** Takes up what goes along the links; it may find that this alias is led otherwise than by its own link. */
    void hear(Trail trail) {
        PersonFile file = people.file(trail.at());
        PersonAlias ledUnder = file.ledUnder();
        circles.come(file, trail);
        if (!file.ledUnder().equals(ledUnder)) {
            follow(file, ledUnder);
            judgements.concerning(file, null);
        }
    }

    /** Takes up how far another partition has passed on what it heard. */
    void hearLender(int partition, PassedOn through) {
        passingOn.hear(partition, through);
        judgements.slice();
    }

    /** Takes up that a partition was read to its end. */
    void hearReader(int partition, long said) {
        if (!reading.isOver()) {
            reading.hear(partition, said);
            judgements.slice();
        }
    }

    private void assigned(PersonFile file, PersonAlias ledUnder) {
        follow(file, ledUnder);
        circles.assigned(file, ledUnder);
    }

    private void follow(PersonFile file, PersonAlias ledUnder) {
        identity.follow(file, ledUnder).forEach(announcer::forget);
        if (file.isElsewhere()) {
            passingOn.lends();
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
            identity.erase(file, ledUnder, fact);
        }
        assigned(file, ledUnder);
        judgements.concerning(file, null);
    }

    /** Gives up one fact that was lent by {@code of}; what was found out of it goes after it, to nobody where it was erased. */
    void giveUp(PersonAlias at, FactId fact, PersonAlias of, @Nullable PersonAlias to) {
        PersonFile file = people.file(at);
        identity.giveUp(file, fact, of, to).forEach(announcer::forget);
        judgements.concerning(file, null);
    }

    /**
     * Takes a step of time, and a first slice of the people it makes due.
     *
     * @param written when it was written to the log, in milliseconds
     */
    void hear(Watermark watermark, long written) {
        Phase service = LogTime.service(watermark.service());
        if (service == null) {
            return;
        }
        Set<Phase> behind = time.around().behind().keySet();
        time.hear(service, watermark.through());
        timeRows.keepNowAndThen(time);
        metrics.heard(service, watermark.through());
        if (!time.around().behind().keySet().containsAll(behind)) {
            judgements.silenceReadAnew();
        }
        passingOn.tell();
        if (!reading.isOver()) {
            reading.read(written);
        }
        judgements.slice();
    }

    /** Takes up what is said of a feed; who rests on somebody's silence is judged again. */
    void hear(FeedNotice notice) {
        if (feeds.hear(notice)) {
            judgements.silenceReadAnew();
            judgements.slice();
        }
    }

    /**
     * Takes another slice while people wait.
     *
     * @param now what the clock says, in milliseconds
     */
    void drain(long now) {
        if (!reading.isOver()) {
            reading.look(now);
            judgements.slice();
        }
        judgements.drain();
    }

    /** Tells how far all is judged, where that is further than was told. */
    void tellTime() {
        judgements.tellTime();
    }

    void close() {
        metrics.close();
    }
}
