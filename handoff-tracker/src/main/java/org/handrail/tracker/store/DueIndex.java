package org.handrail.tracker.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Who is to be judged when, ordered by time, so that a step of time touches only those who are due. Those who wait for a
 * service to return stand at the end of time.
 *
 * <p>Scanned from where the last scan ended: what was removed before leaves tombstones that a scan from the beginning would
 * walk over each time. A scan collects before anybody is judged, since judging changes what is scanned.
 */
public final class DueIndex {

    private static final long WAITING_FOR_A_SERVICE = Long.MAX_VALUE;
    private static final byte[] PRESENT = {1};
    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    private final KeyValueStore<Bytes, byte[]> index;
    private Bytes dueFrom = Keys.of(Long.MIN_VALUE, FIRST);
    private Bytes waitingFrom = Keys.of(WAITING_FOR_A_SERVICE, FIRST);

    public DueIndex(KeyValueStore<Bytes, byte[]> index) {
        this.index = index;
    }

    /** Moves a person from one schedule to another. */
    public void move(UUID person, Schedule from, Schedule to) {
        if (from.next() != null && !from.next().equals(to.next())) {
            index.delete(Keys.of(from.next(), person));
        }
        if (to.next() != null && !to.next().equals(from.next())) {
            Bytes key = Keys.of(to.next(), person);
            index.put(key, PRESENT);
            dueFrom = key.compareTo(dueFrom) < 0 ? key : dueFrom;
        }
        if (from.unverified() && !to.unverified()) {
            index.delete(Keys.of(WAITING_FOR_A_SERVICE, person));
        } else if (to.unverified() && !from.unverified()) {
            index.put(Keys.of(WAITING_FOR_A_SERVICE, person), PRESENT);
        }
    }

    /** The next people due at {@code asOf} or before, earliest first; each call goes on where the last one ended. */
    public List<UUID> due(Instant asOf, int atMost) {
        List<Bytes> keys = keys(dueFrom, Keys.of(Schedule.microsAt(asOf), LAST), atMost);
        if (!keys.isEmpty()) {
            dueFrom = keys.getLast();
        }
        return people(keys);
    }

    /** A service is back: everybody who waits for one is to be listed from the beginning. */
    public void serviceReturned() {
        waitingFrom = Keys.of(WAITING_FOR_A_SERVICE, FIRST);
    }

    /** The next people who wait for a service; each call goes on where the last one ended. */
    public List<UUID> waiting(int atMost) {
        List<Bytes> keys = keys(waitingFrom, Keys.of(WAITING_FOR_A_SERVICE, LAST), atMost);
        if (!keys.isEmpty()) {
            waitingFrom = Bytes.increment(keys.getLast());
        }
        return people(keys);
    }

    /** How many are due at {@code asOf} and not yet listed, counted no further than {@code atMost}. */
    public int countDue(Instant asOf, int atMost) {
        return keys(dueFrom, Keys.of(Schedule.microsAt(asOf), LAST), atMost).size();
    }

    private List<Bytes> keys(Bytes from, Bytes to, int atMost) {
        List<Bytes> keys = new ArrayList<>();
        if (from.compareTo(to) > 0) {
            return keys;
        }
        try (var rows = index.range(from, to)) {
            while (keys.size() < atMost && rows.hasNext()) {
                keys.add(rows.next().key);
            }
        }
        return keys;
    }

    private static List<UUID> people(List<Bytes> keys) {
        return keys.stream().map(Keys::personOfDue).toList();
    }
}
