package org.handrail.events.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.handrail.events.CareEvent;
import org.handrail.events.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples are kept for ever: whatever was once written in this shape must read as the same event. */
class GoldenSamplesTest {

    static Stream<CareEvent> events() {
        return SampleEvents.ALL.stream();
    }

    @Test
    void everyEventTypeHasASample() {
        assertThat(SampleEvents.ALL.stream().map(EventType::of)).containsExactlyInAnyOrder(EventType.values());
    }

    @ParameterizedTest
    @MethodSource("events")
    void sampleReadsAsTheEventItWasWrittenFrom(CareEvent event) throws IOException {
        EventType type = EventType.of(event);
        assertThat(EventJson.read(type, sample(type))).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void eventIsStillWrittenAsItsSample(CareEvent event) throws IOException {
        String written = new String(EventJson.write(event), StandardCharsets.UTF_8);
        String sample = new String(sample(EventType.of(event)), StandardCharsets.UTF_8);
        assertThat(written).isEqualTo(sample.strip());
    }

    private static byte[] sample(EventType type) throws IOException {
        String name = "/org/handrail/events/samples/" + type.wireName() + ".json";
        try (InputStream sample = GoldenSamplesTest.class.getResourceAsStream(name)) {
            assertThat(sample)
                    .as("no sample; src/main/resources%s should hold what a correct event looks like", name)
                    .isNotNull();
            return sample.readAllBytes();
        }
    }
}
