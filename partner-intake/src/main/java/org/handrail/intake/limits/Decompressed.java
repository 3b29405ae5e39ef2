package org.handrail.intake.limits;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.handrail.intake.format.BodyRefused;
import org.handrail.intake.format.Refusal;
import org.jspecify.annotations.Nullable;

/** A compressed body as it was before, which may not become too many times what was sent. */
final class Decompressed extends FilterInputStream {

    /** So much may come of however little. */
    private static final long FREE = 1024 * 1024;

    private static final int CHUNK = 8 * 1024;
    private static final int UNSUPPORTED = 415;

    private final BoundedBody sent;
    private final int expansion;
    private long read;

    private Decompressed(InputStream plain, BoundedBody sent, int expansion) {
        super(plain);
        this.sent = sent;
        this.expansion = expansion;
    }

    /**
     * The body as it was before it was encoded.
     *
     * @param encoding the value of {@code Content-Encoding}, or null
     */
    static InputStream of(BoundedBody sent, @Nullable String encoding, int expansion) throws IOException {
        return switch (encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> sent;
            case "gzip", "x-gzip" -> new Decompressed(unzipped(sent), sent, expansion);
            default ->
                throw new BodyRefused(
                        new Refusal(UNSUPPORTED, "", "a content encoding that is not taken here", "gzip, or none"));
        };
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int came;
        try {
            came = super.read(into, offset, length);
        } catch (ZipException | EOFException broken) {
            throw notGzip();
        }
        read += Math.max(0, came);
        if (read > Math.max(FREE, expansion * sent.count()) || read > sent.largest()) {
            throw sent.tooLarge(
                    "the body becomes too large when decompressed",
                    "at most " + sent.largest() + " bytes, and " + expansion + " times what was sent");
        }
        return came;
    }

    private static InputStream unzipped(BoundedBody sent) throws IOException {
        try {
            return new GZIPInputStream(sent, CHUNK);
        } catch (ZipException | EOFException broken) {
            throw notGzip();
        }
    }

    private static BodyRefused notGzip() {
        return new BodyRefused(Refusal.unreadable("not gzip, or cut off", "a whole gzip stream"));
    }
}
