package org.handrail.tracker.topology;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.handrail.events.codec.EventJson;
import org.handrail.events.codec.FactRecords;
import org.handrail.events.codec.WireRecord;
import org.handrail.events.fact.Watermark;
import org.handrail.events.finding.Finding;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.tracker.metrics.TrackerMetrics;
import org.handrail.tracker.store.Parcel;
import org.handrail.tracker.time.PassedOn;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one processor of the topology: reads records, has the partition's people judged, and passes on what is to be announced.
 * What it remembers outside the stores begins anew with each {@code init}, since the stores may have been set back.
 */
final class Tracking implements Processor<byte[], byte[], byte[], Outcome>, Announcer, Identity.Carrier {

    private static final Logger log = LoggerFactory.getLogger(Tracking.class);
    private static final String TRACEPARENT = "traceparent";

    private final Judging judging;
    private final TrackerLimits limits;
    private final TrackerMetrics metrics;
    private final Life life;
    private @Nullable TrackedPartition partition;
    private @Nullable ProcessorContext<byte[], Outcome> context;

    Tracking(Judging judging, TrackerLimits limits, TrackerMetrics metrics, Life life) {
        this.life = life;
        this.judging = judging;
        this.limits = limits;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<byte[], Outcome> context) {
        this.context = context;
        TrackedPartition opened = new TrackedPartition(
                context::getStateStore,
                judging,
                limits,
                metrics.ofTask(context.taskId().toString()),
                life,
                this,
                this);
        partition = opened;
        context.schedule(limits.drainEvery(), PunctuationType.WALL_CLOCK_TIME, opened::drain);
        context.schedule(limits.tellTimeEvery(), PunctuationType.WALL_CLOCK_TIME, now -> opened.tellTime());
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        switch (Heard.in(record)) {
            case Heard.OfAPerson(var fact) -> open().hear(fact, record.headers().lastHeader(TRACEPARENT));
            case Heard.OfErasure(var person, var fact) -> open().erase(person, fact);
            case Heard.OfALoan(var at, var fact, var of, var to) -> open().giveUp(at, fact, of, to);
            case Heard.OfTime(var watermark) -> open().hear(watermark, record.timestamp());
            case Heard.OfAFeed(var notice) -> open().hear(notice);
            case Heard.OfAParcel(var parcel) -> {
                open().hear(parcel, record.headers().lastHeader(TRACEPARENT));
                context().forward(Moved.takenUp(record.key(), now()));
            }
            case Heard.OfAReturn(var at, var of, var to) -> {
                open().giveBack(at, of, to);
                context().forward(Moved.takenUp(record.key(), now()));
            }
            case Heard.OfATrail(var trail) -> {
                open().hear(trail);
                context().forward(Moved.takenUp(record.key(), now()));
            }
            case Heard.OfAReader(var reader, var said) -> open().hearReader(reader, said);
            case Heard.OfALender(var lender, var through) -> open().hearLender(lender, through);
            case Heard.OfNothing() -> {}
            case Heard.Unreadable(var reason) -> {
                metrics.deadLetter();
                context().recordMetadata().ifPresent(from -> setAside(from, reason));
                context().forward(DeadLetters.of(record, reason, context().recordMetadata()));
            }
        }
    }

    @Override
    public void close() {
        if (partition != null) {
            partition.close();
            partition = null;
        }
    }

    @Override
    public void announce(Finding finding, @Nullable Header cause) {
        RecordHeaders headers = new RecordHeaders();
        if (cause != null) {
            headers.add(cause);
        }
        forward(finding.person() + "/" + finding.id(), EventJson.write(finding), headers);
    }

    @Override
    public void forget(Finding finding) {
        forward(finding.person() + "/" + finding.id(), null, new RecordHeaders());
    }

    @Override
    public void announceTime(Instant through) {
        WireRecord wire = FactRecords.of(new Watermark("tracker", through));
        RecordHeaders headers = new RecordHeaders();
        wire.headers().forEach((name, text) -> headers.add(name, text.getBytes(StandardCharsets.UTF_8)));
        forward(PersonPartitioner.keyOfPartition(wire.key(), context().taskId().partition()), wire.value(), headers);
    }

    @Override
    public void send(String name, Parcel parcel, @Nullable Header cause) {
        context().forward(Moved.parcel(name, parcel, cause, now()));
    }

    @Override
    public void takeBack(PersonAlias at, PersonAlias of, PersonAlias to) {
        context().forward(Moved.takeBack(at, of, to, now()));
    }

    @Override
    public void giveUp(PersonAlias at, FactId fact, PersonAlias of, @Nullable PersonAlias to) {
        context().forward(Moved.givenUp(at, fact, of, to, now()));
    }

    @Override
    public void trail(Trail trail) {
        context().forward(Moved.trail(trail, now()));
    }

    @Override
    public void wasRead() {
        context().forward(Moved.wasRead(context().taskId().partition(), now()));
    }

    @Override
    public void passedOn(PassedOn through) {
        context().forward(Moved.time(context().taskId().partition(), through, now()));
    }

    /** Never what the reason says: it may quote what was in the record. */
    private static void setAside(RecordMetadata from, RuntimeException reason) {
        log.error(
                "Set aside {}-{}@{}: {}",
                from.topic(),
                from.partition(),
                from.offset(),
                reason.getClass().getSimpleName());
    }

    private long now() {
        return context().currentSystemTimeMs();
    }

    private void forward(String key, byte @Nullable [] value, RecordHeaders headers) {
        context()
                .forward(new Record<>(
                        key.getBytes(StandardCharsets.UTF_8), new Outcome.Announcement(value), now(), headers));
    }

    private TrackedPartition open() {
        return Objects.requireNonNull(partition, "not initialised");
    }

    private ProcessorContext<byte[], Outcome> context() {
        return Objects.requireNonNull(context, "not initialised");
    }
}
