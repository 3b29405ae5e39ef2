package org.handrail.findings;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.handrail.events.codec.UnreadableEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.BatchMessageListener;

/**
 * Records to batches. A record at fault is named to the container, which sets it aside and brings the rest again; to find
 * it, a batch that was refused is given once more, record by record. While the database is away nothing is at fault.
 *
 * @param <T> what one record says
 */
public final class RecordsListener<T> implements BatchMessageListener<byte[], byte[]> {

    private final Sorting<T> sorting;
    private final Taking<T> taking;

    public RecordsListener(Sorting<T> sorting, Taking<T> taking) {
        this.sorting = sorting;
        this.taking = taking;
    }

    /** What one record says. */
    @FunctionalInterface
    public interface Sorting<T> {

        /**
         * Reads a record; null where it says nothing to this reader.
         *
         * @throws UnreadableEvent when it cannot be read
         */
        @Nullable
        T sort(ConsumerRecord<byte[], byte[]> record);
    }

    /** What is done with a batch. */
    @FunctionalInterface
    public interface Taking<T> {

        /** Takes in a batch, whole or not at all: when this returns, it is durable. The same may come again. */
        void take(List<T> all);
    }

    private record Placed<T>(int index, T said) {}

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> records) {
        List<Placed<T>> all = new ArrayList<>();
        BatchListenerFailedException atFault = null;
        for (int i = 0; i < records.size() && atFault == null; i++) {
            try {
                T said = sorting.sort(records.get(i));
                if (said != null) {
                    all.add(new Placed<>(i, said));
                }
            } catch (UnreadableEvent unreadable) {
                atFault = new BatchListenerFailedException("cannot be read", unreadable, i);
            }
        }
        take(all);
        if (atFault != null) {
            throw atFault;
        }
    }

    private void take(List<Placed<T>> all) {
        if (all.isEmpty()) {
            return;
        }
        try {
            taking.take(all.stream().map(Placed::said).toList());
        } catch (RuntimeException refused) {
            if (Outage.isSeenIn(refused)) {
                throw refused;
            }
            takeOneByOne(all);
        }
    }

    private void takeOneByOne(List<Placed<T>> all) {
        for (Placed<T> placed : all) {
            try {
                taking.take(List.of(placed.said()));
            } catch (RuntimeException refused) {
                if (Outage.isSeenIn(refused)) {
                    throw refused;
                }
                throw new BatchListenerFailedException("refused", refused, placed.index());
            }
        }
    }
}
