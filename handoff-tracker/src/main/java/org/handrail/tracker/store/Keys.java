package org.handrail.tracker.store;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.apache.kafka.common.utils.Bytes;

/** Keys of the stores: fixed widths, big-endian, so that unsigned bytes compare as the values do. */
final class Keys {

    private static final int UUID_BYTES = 16;

    private Keys() {}

    static Bytes of(UUID id) {
        return Bytes.wrap(put(ByteBuffer.allocate(UUID_BYTES), id).array());
    }

    static Bytes of(UUID first, UUID second) {
        return Bytes.wrap(
                put(put(ByteBuffer.allocate(2 * UUID_BYTES), first), second).array());
    }

    /** The sign is flipped: otherwise times before 1970 would come last. */
    static Bytes of(long micros, UUID id) {
        ByteBuffer key = ByteBuffer.allocate(Long.BYTES + UUID_BYTES);
        return Bytes.wrap(put(key.putLong(micros ^ Long.MIN_VALUE), id).array());
    }

    static UUID secondOf(Bytes key) {
        return uuid(ByteBuffer.wrap(key.get(), UUID_BYTES, UUID_BYTES));
    }

    static UUID personOfDue(Bytes key) {
        return uuid(ByteBuffer.wrap(key.get(), Long.BYTES, UUID_BYTES));
    }

    private static ByteBuffer put(ByteBuffer key, UUID id) {
        return key.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID uuid(ByteBuffer key) {
        return new UUID(key.getLong(), key.getLong());
    }
}
