package org.handrail.tracker.topology;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.handrail.events.codec.UnreadableEvent;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.tracker.store.Parcel;
import org.handrail.tracker.time.PassedOn;
import org.jspecify.annotations.Nullable;

/**
 * Records by which the partitions of the tracker pass on what belongs to a person who is led elsewhere. Nobody else reads
 * them. What was taken up gets a tombstone, so that compaction leaves none of it behind.
 */
final class Moved {

    private static final String KIND = "handrail_moved";
    private static final String OF = "handrail_of";
    private static final String TO = "handrail_to";
    private static final String PARCEL = "parcel";
    private static final String RETURN = "return";
    private static final String GIVEN_UP = "given-up";
    private static final String TRAIL = "trail";
    private static final String BROKEN = "broken";
    private static final String READ = "read";
    private static final String TAKEN_UP = "taken-up";
    private static final String TIME = "time";
    private static final byte[] NOTHING = {};

    private Moved() {}

    static boolean is(Record<byte[], byte[]> record) {
        return record.headers().lastHeader(KIND) != null;
    }

    static Record<byte[], Outcome> parcel(String name, Parcel parcel, @Nullable Header cause, long now) {
        Headers headers = kind(PARCEL);
        if (cause != null) {
            headers.add(cause);
        }
        return record(parcel.to() + "/" + name, parcel.written(), headers, now);
    }

    static Record<byte[], Outcome> takeBack(PersonAlias at, PersonAlias of, PersonAlias to, long now) {
        Headers headers = kind(RETURN).add(OF, bytes(of.toString())).add(TO, bytes(to.toString()));
        return record(at + "/" + of + "/return", NOTHING, headers, now);
    }

    /** Under the key of the loan, which goes with it. */
    static Record<byte[], Outcome> givenUp(
            PersonAlias at, FactId fact, PersonAlias of, @Nullable PersonAlias to, long now) {
        Headers headers = kind(GIVEN_UP).add(OF, bytes(of.toString()));
        if (to != null) {
            headers.add(TO, bytes(to.toString()));
        }
        return record(at + "/" + fact, null, headers, now);
    }

    static Record<byte[], Outcome> trail(Trail trail, long now) {
        String passed = trail.passed().stream().map(PersonAlias::toString).collect(Collectors.joining(" "));
        String kind = trail.broken() ? BROKEN : TRAIL;
        UUID name = UUID.nameUUIDFromBytes(bytes(kind + " " + passed));
        return record(trail.at() + "/" + name, NOTHING, kind(kind).add(OF, bytes(passed)), now);
    }

    static Record<byte[], Outcome> wasRead(int partition, long now) {
        Headers headers = kind(READ).add(OF, bytes(Integer.toString(partition)));
        return record(PersonPartitioner.everywhere("read-" + partition), NOTHING, headers, now);
    }

    static Record<byte[], Outcome> time(int partition, PassedOn through, long now) {
        Headers headers = kind(TIME).add(OF, bytes(Integer.toString(partition)));
        String both = through.heard() + " " + through.all();
        return record(PersonPartitioner.everywhere("lent-by-" + partition), bytes(both), headers, now);
    }

    static Record<byte[], Outcome> takenUp(byte[] key, long now) {
        return new Record<>(key, new Outcome.Moving(null), now, kind(TAKEN_UP));
    }

    /** What such a record says; it was written here, so one that cannot be read is a fault of ours. */
    static Heard read(Record<byte[], byte[]> record) {
        try {
            return switch (header(record, KIND)) {
                case PARCEL -> new Heard.OfAParcel(Parcel.read(person(record), record.value()));
                case RETURN ->
                    new Heard.OfAReturn(person(record), alias(header(record, OF)), alias(header(record, TO)));
                case GIVEN_UP -> new Heard.OfALoan(person(record), fact(record), alias(header(record, OF)), to(record));
                case TRAIL, BROKEN -> new Heard.OfATrail(trail(record));
                case READ -> new Heard.OfAReader(Integer.parseInt(header(record, OF)), record.timestamp());
                case TIME -> new Heard.OfALender(Integer.parseInt(header(record, OF)), through(record.value()));
                case TAKEN_UP -> new Heard.OfNothing();
                default -> throw new IllegalStateException("no kind of record that moves");
            };
        } catch (RuntimeException broken) {
            return new Heard.Unreadable(new UnreadableEvent("", "not what the tracker writes", "its own layout"));
        }
    }

    private static Trail trail(Record<byte[], byte[]> record) {
        List<PersonAlias> passed =
                Stream.of(header(record, OF).split(" ", -1)).map(Moved::alias).toList();
        return new Trail(person(record), passed, header(record, KIND).equals(BROKEN));
    }

    private static PassedOn through(byte[] value) {
        String[] both = new String(value, StandardCharsets.UTF_8).split(" ", 2);
        return new PassedOn(Instant.parse(both[0]), Instant.parse(both[1]));
    }

    private static Record<byte[], Outcome> record(String key, byte @Nullable [] value, Headers headers, long now) {
        return new Record<>(bytes(key), new Outcome.Moving(value), now, headers);
    }

    private static Headers kind(String kind) {
        return new RecordHeaders().add(KIND, bytes(kind));
    }

    private static PersonAlias person(Record<byte[], byte[]> record) {
        String key = new String(record.key(), StandardCharsets.UTF_8);
        return alias(key.substring(0, key.indexOf('/')));
    }

    private static @Nullable PersonAlias to(Record<byte[], byte[]> record) {
        return record.headers().lastHeader(TO) == null ? null : alias(header(record, TO));
    }

    private static FactId fact(Record<byte[], byte[]> record) {
        String key = new String(record.key(), StandardCharsets.UTF_8);
        return new FactId(UUID.fromString(key.substring(key.indexOf('/') + 1)));
    }

    private static PersonAlias alias(String text) {
        return new PersonAlias(UUID.fromString(text));
    }

    private static String header(Record<byte[], byte[]> record, String name) {
        return new String(
                Objects.requireNonNull(record.headers().lastHeader(name)).value(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
