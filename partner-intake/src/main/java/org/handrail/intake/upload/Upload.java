package org.handrail.intake.upload;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.handrail.events.terms.PartnerId;

/**
 * One post of many events, as far as it is committed.
 *
 * @param attempt which post of this upload it is, from 1
 * @param counts what {@code readTo} counts: {@code line} or {@code index}
 * @param readTo the last line or index that is committed, -1 before the first
 */
public record Upload(
        PartnerId source,
        UUID id,
        int attempt,
        State state,
        String counts,
        long readTo,
        Counts outcome,
        Instant begunAt,
        Instant changedAt) {

    /** How far it came. */
    public enum State {
        /** Being posted, or its service died. */
        OPEN("open"),
        /** Read to its end. */
        COMPLETE("complete"),
        /** Not read to its end; what is committed stands. */
        BROKEN_OFF("broken-off");

        private final String wireName;

        State(String wireName) {
            this.wireName = wireName;
        }

        /** As it is spelled to partners. */
        public String wireName() {
            return wireName;
        }

        static State named(String wireName) {
            return Arrays.stream(values())
                    .filter(state -> state.wireName.equals(wireName))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** A post's hold on its upload; lost to the next post of the same upload. */
    public record Hold(PartnerId source, UUID id, int attempt) {}

    /**
     * The receipts of one committed batch.
     *
     * @param first the number of the first event
     * @param last the number of the last event
     * @param json a JSON array of receipts
     * @param facts of which it tells; erasing one of them erases it
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once; never compared
    public record Receipts(long first, long last, byte[] json, List<UUID> facts) {}
}
