package org.handrail.events.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.handrail.events.EventType;
import org.handrail.events.older.OlderType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The samples are kept for ever: whatever was once written in this shape must read as the same event. {@code
 * -Dhandrail.write} writes those that are missing.
 */
class GoldenSamplesTest {

    static List<String> samples() throws IOException {
        return Samples.names();
    }

    /** Older shapes are read, never written. */
    static List<String> written() throws IOException {
        return samples().stream()
                .filter(sample -> !SampleEvents.OLDER.containsKey(sample))
                .toList();
    }

    static Set<String> awaited() {
        return Samples.events().keySet();
    }

    @BeforeAll
    static void writeWhatIsMissing() throws IOException {
        if (System.getProperty("handrail.write") != null) {
            for (var sample : Samples.events().entrySet()) {
                Samples.write(sample.getKey(), EventJson.write(sample.getValue()));
            }
        }
    }

    @Test
    void everyEventTypeHasASample() {
        assertThat(SampleEvents.ALL.stream().map(EventType::of)).containsExactlyInAnyOrder(EventType.values());
        assertThat(SampleEvents.OLDER.keySet())
                .containsAll(java.util.Arrays.stream(OlderType.values())
                        .map(OlderType::wireName)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("awaited")
    void whatIsAwaitedHasItsFile(String sample) {
        assertThat(Samples.isThere(sample))
                .as("src/main/resources%s should hold what a correct event looks like", sample)
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleEverShippedReadsAsTheEventItWasWrittenFrom(String sample) throws IOException {
        assertThat(EventJson.read(Samples.wireName(sample), Samples.read(sample)))
                .isEqualTo(Samples.event(sample));
    }

    @ParameterizedTest
    @MethodSource("written")
    void eventIsStillWrittenAsItsSample(String sample) throws IOException {
        String written = new String(EventJson.write(Samples.event(sample)), StandardCharsets.UTF_8);
        assertThat(written).isEqualTo(new String(Samples.read(sample), StandardCharsets.UTF_8).strip());
    }
}
