package org.handrail.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A body that never ends is read event by event, and never far ahead: so a post may be of any length. */
class EndlessBodiesTest {

    private static final int EVENTS = 20_000;
    private static final int LARGEST = 64 * 1024;
    private static final int READ_AHEAD = 128 * 1024;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "NDJSON | ''                         | {\"id\":\"a\"};",
                "BATCH  | [                          | {\"id\":\"a\"},",
                "CSV    | id,type,subject,time,stay; | a,handrail.detox.admitted.v1,s,2026-11-01,x;"
            })
    void noMoreIsReadThanIsAskedForAndOneBuffer(Format format, String begins, String again) throws IOException {
        Endless body = new Endless(begins.replace(';', '\n').replace("''", ""), again.replace(';', '\n'));
        EventStream events = format.read(
                body, LARGEST, Map.of(), new Format.CsvTerms(new CsvMappings(List.of()), "clinic-north", null, true));
        for (int each = 0; each < EVENTS; each++) {
            assertThat(events.next()).isInstanceOf(Found.Event.class);
        }
        assertThat(body.read).isLessThan((long) EVENTS * again.length() + READ_AHEAD);
    }

    /** Something, and then the same again and again. */
    private static final class Endless extends InputStream {

        private final byte[] begins;
        private final byte[] again;
        private long read;

        Endless(String begins, String again) {
            this.begins = begins.getBytes(StandardCharsets.UTF_8);
            this.again = again.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            long at = read++;
            return at < begins.length ? begins[(int) at] : again[(int) ((at - begins.length) % again.length)];
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            for (int each = 0; each < length; each++) {
                into[offset + each] = (byte) read();
            }
            return length;
        }
    }
}
