package org.handrail.intake.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lines of a body, one at a time, in bounded memory: of a line that is too long the rest is read and thrown away. */
final class Lines {

    private static final int CHUNK = 16 * 1024;

    private final InputStream body;
    private final int longest;
    private final byte[] chunk = new byte[CHUNK];
    private int next;
    private int end;
    private long number;

    Lines(InputStream body, int longest) {
        this.body = body;
        this.longest = longest;
    }

    /**
     * A line that is not blank.
     *
     * @param number from 1, blank lines counted
     * @param text without its end; null where the line is too long
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once; never compared
    record Line(long number, byte @Nullable [] text) {}

    /** The next line that is not blank, or null at the end. */
    @Nullable
    Line next() throws IOException {
        while (next < end || fill()) {
            number++;
            byte[] text = line();
            if (text == null || !isBlank(text)) {
                return new Line(number, text);
            }
        }
        return null;
    }

    private byte @Nullable [] line() throws IOException {
        ByteArrayOutputStream beginning = null;
        boolean tooLong = false;
        while (true) {
            int newline = newline();
            int stop = newline < 0 ? end : newline;
            int length = (beginning == null ? 0 : beginning.size()) + stop - next;
            tooLong |= length > longest;
            if (newline >= 0 && beginning == null) {
                byte[] whole = tooLong ? null : Arrays.copyOfRange(chunk, next, stop);
                next = newline + 1;
                return whole;
            }
            beginning = beginning == null ? new ByteArrayOutputStream() : beginning;
            if (!tooLong) {
                beginning.write(chunk, next, stop - next);
            }
            next = newline < 0 ? end : newline + 1;
            if (newline >= 0 || !fill()) {
                return tooLong ? null : beginning.toByteArray();
            }
        }
    }

    private int newline() {
        for (int at = next; at < end; at++) {
            if (chunk[at] == '\n') {
                return at;
            }
        }
        return -1;
    }

    private boolean fill() throws IOException {
        next = 0;
        end = Math.max(0, body.read(chunk));
        return end > 0;
    }

    private static boolean isBlank(byte[] text) {
        for (byte each : text) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }
}
