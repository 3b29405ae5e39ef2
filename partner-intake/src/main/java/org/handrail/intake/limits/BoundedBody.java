package org.handrail.intake.limits;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.Consumer;
import org.handrail.intake.format.BodyRefused;
import org.handrail.intake.format.Refusal;

/**
 * A body that may neither be too large nor make us wait too long. Only the time spent waiting for the sender counts, never
 * our own; and each byte that came earns more.
 */
final class BoundedBody extends InputStream {

    private static final int TIMEOUT = 408;
    private static final int TOO_LARGE = 413;
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final InputStream body;
    private final long largest;
    private final long patience;
    private final long slowest;
    private final Consumer<String> met;
    private long read;
    private long waited;

    /**
     * A body within limits.
     *
     * @param slowest bytes a second
     * @param met told which limit is met
     */
    BoundedBody(InputStream body, long largest, Duration patience, long slowest, Consumer<String> met) {
        this.body = body;
        this.largest = largest;
        this.patience = patience.toNanos();
        this.slowest = slowest;
        this.met = met;
    }

    /** How many bytes have come. */
    long count() {
        return read;
    }

    /** What is said of a body that is too large. */
    BodyRefused tooLarge(String problem, String expected) {
        met.accept("size");
        return new BodyRefused(new Refusal(TOO_LARGE, "", problem, expected));
    }

    /** The largest this body may be, in bytes. */
    long largest() {
        return largest;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        long began = System.nanoTime();
        int came;
        try {
            came = body.read(into, offset, length);
        } catch (IOException broken) {
            throw isTimeout(broken) ? slow() : broken;
        }
        waited += System.nanoTime() - began;
        read += Math.max(0, came);
        if (read > largest) {
            throw tooLarge("the body is too large", "at most " + largest + " bytes in one post");
        }
        if (waited > patience + read / slowest * SECOND) {
            throw slow();
        }
        return came;
    }

    /** The container wraps it. */
    private static boolean isTimeout(IOException broken) {
        return broken instanceof SocketTimeoutException || broken.getCause() instanceof SocketTimeoutException;
    }

    private BodyRefused slow() {
        met.accept("patience");
        return new BodyRefused(new Refusal(
                TIMEOUT,
                "",
                "the body comes too slowly",
                "at least " + slowest + " bytes a second, without long pauses"));
    }
}
