package org.handrail.intake.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.handrail.events.terms.PartnerId;
import org.handrail.intake.format.BodyRefused;
import org.junit.jupiter.api.Test;

/**
 * The largest post of a partner. A body comes through whole or is refused, and it is refused just where it is larger than
 * granted, as it was sent or as it was before it was compressed, or where it grows beyond all measure.
 */
class SizeLawTest {

    private static final int STORIES = 60;
    private static final int GRANTED = 3 * 1024 * 1024;
    private static final int FREE = 1024 * 1024;
    private static final int EXPANSION = 100;

    private static final Way RIGHT = (sent, gzip) -> new Limits(Door.settings(), new SimpleMeterRegistry())
            .body(new PartnerId("clinic-north"), new ByteArrayInputStream(sent), gzip ? "gzip" : null);

    /** Counts only what comes over the wire. */
    private static final Way COUNTS_WHAT_WAS_SENT =
            (sent, gzip) -> unzipped(new Counting(new ByteArrayInputStream(sent), GRANTED), gzip);

    /** Counts only what it becomes, and so lets a bomb through that is just small enough. */
    private static final Way COUNTS_WHAT_IT_BECOMES =
            (sent, gzip) -> new Counting(unzipped(new ByteArrayInputStream(sent), gzip), GRANTED);

    /** Refuses also what is exactly as large as granted. */
    private static final Way REFUSES_THE_LARGEST = (sent, gzip) -> new Counting(RIGHT.open(sent, gzip), GRANTED - 1);

    /** Cuts off what is too large, as if it had ended there. */
    private static final Way CUTS_IT_OFF = (sent, gzip) -> new ByteArrayInputStream(
            unzipped(new ByteArrayInputStream(sent), gzip).readNBytes(GRANTED));

    private interface Way {
        InputStream open(byte[] sent, boolean gzip) throws IOException;
    }

    @Test
    void aBodyComesThroughWholeOrIsRefusedForItsSize() {
        assertThat(broken(RIGHT)).as("seeds for which it is not so").isEmpty();
    }

    @Test
    void plantedFaultsAreCaught() {
        for (Way faulty : List.of(COUNTS_WHAT_WAS_SENT, COUNTS_WHAT_IT_BECOMES, REFUSES_THE_LARGEST, CUTS_IT_OFF)) {
            assertThat(broken(faulty)).isNotEmpty();
        }
    }

    private static LongStream broken(Way way) {
        return LongStream.range(0, STORIES).filter(seed -> !holds(way, seed)).limit(5);
    }

    private static boolean holds(Way way, long seed) {
        // neighbouring seeds begin alike
        Random chance = new Random(seed * 7_919_191_919L);
        byte[] body = new byte
                [switch (chance.nextInt(4)) {
                    case 0 -> GRANTED;
                    case 1 -> GRANTED + 1;
                    case 2 -> GRANTED / 2 + chance.nextInt(GRANTED);
                    default -> chance.nextInt(20_000);
                }];
        if (chance.nextBoolean()) {
            chance.nextBytes(body);
        }
        boolean gzip = chance.nextBoolean();
        byte[] sent = gzip ? zipped(body) : body;
        boolean tooLarge = body.length > GRANTED
                || sent.length > GRANTED
                || body.length > Math.max(FREE, (long) EXPANSION * sent.length);
        try (InputStream in = way.open(sent, gzip)) {
            return java.util.Arrays.equals(in.readAllBytes(), body) && !tooLarge;
        } catch (BodyRefused refused) {
            return tooLarge;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] zipped(byte[] body) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return zipped.toByteArray();
    }

    private static InputStream unzipped(InputStream sent, boolean gzip) throws IOException {
        return gzip ? new GZIPInputStream(sent) : sent;
    }

    private static final class Counting extends java.io.FilterInputStream {

        private final int most;
        private int read;

        Counting(InputStream in, int most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int came = super.read(into, offset, length);
            read += Math.max(0, came);
            if (read > most) {
                throw new BodyRefused(new org.handrail.intake.format.Refusal(413, "", "too large", "less"));
            }
            return came;
        }
    }
}
