package org.handrail.tracker.store;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes one row. The first byte is the version of its layout. */
final class RowWriter {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    private final DataOutputStream out = new DataOutputStream(bytes);

    RowWriter(int layout) {
        number(layout);
    }

    RowWriter number(int value) {
        return write(() -> out.writeByte(value));
    }

    RowWriter flag(boolean value) {
        return write(() -> out.writeBoolean(value));
    }

    RowWriter count(long value) {
        return write(() -> out.writeLong(value));
    }

    RowWriter text(@Nullable String value) {
        flag(value != null);
        return value == null ? this : write(() -> out.writeUTF(value));
    }

    RowWriter id(UUID value) {
        return count(value.getMostSignificantBits()).count(value.getLeastSignificantBits());
    }

    RowWriter instant(@Nullable Instant value) {
        if (value == null) {
            return flag(false);
        }
        long seconds = value.getEpochSecond();
        int nanos = value.getNano();
        return flag(true).count(seconds).write(() -> out.writeInt(nanos));
    }

    RowWriter bytes(byte[] value) {
        return count(value.length).rest(value);
    }

    RowWriter rest(byte[] value) {
        return write(() -> out.write(value));
    }

    byte[] row() {
        return bytes.toByteArray();
    }

    private RowWriter write(Writing writing) {
        try {
            writing.run();
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }
}
