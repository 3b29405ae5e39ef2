package org.handrail.tracker.store;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what {@link RowWriter} wrote, in the same order. */
final class RowReader {

    private final DataInputStream in;

    RowReader(byte[] row, int layout) {
        in = new DataInputStream(new ByteArrayInputStream(row));
        int found = number();
        if (found != layout) {
            throw new IllegalStateException("a row of layout " + found + ", and this version reads " + layout
                    + ": wipe the tracker's state and its changelogs, and it is rebuilt from the facts");
        }
    }

    int number() {
        return read(in::readUnsignedByte);
    }

    boolean flag() {
        return read(in::readBoolean);
    }

    long count() {
        return read(in::readLong);
    }

    String text() {
        String text = textOrNull();
        if (text == null) {
            throw new IllegalStateException("a row without a text that every row has");
        }
        return text;
    }

    @Nullable
    String textOrNull() {
        return flag() ? read(in::readUTF) : null;
    }

    UUID id() {
        return new UUID(count(), count());
    }

    Instant instant() {
        Instant instant = instantOrNull();
        if (instant == null) {
            throw new IllegalStateException("a row without an instant that every row has");
        }
        return instant;
    }

    @Nullable
    Instant instantOrNull() {
        return flag() ? Instant.ofEpochSecond(count(), read(in::readInt)) : null;
    }

    byte[] bytes() {
        int length = Math.toIntExact(count());
        return read(() -> in.readNBytes(length));
    }

    boolean hasMore() {
        return read(in::available) > 0;
    }

    byte[] rest() {
        return read(in::readAllBytes);
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.run();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private interface Reading<T> {
        T run() throws IOException;
    }
}
