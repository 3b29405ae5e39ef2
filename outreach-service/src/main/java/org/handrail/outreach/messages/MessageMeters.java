package org.handrail.outreach.messages;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How messages to staff fared. */
@Component
class MessageMeters {

    private static final List<String> RESULTS = List.of("SENT", "FAILED", "GIVEN_UP", "KEPT");

    private final MeterRegistry meters;

    MessageMeters(MeterRegistry meters) {
        this.meters = meters;
        for (Medium medium : Medium.values()) {
            RESULTS.forEach(result -> counter(medium, result)); // from the start, so that the first is an increase
        }
    }

    void count(Medium medium, String result) {
        counter(medium, result).increment();
    }

    private Counter counter(Medium medium, String result) {
        return Counter.builder("handrail.messages")
                .description("Tries to deliver a message to staff, by how they ended; kept: no carrier is configured")
                .baseUnit("messages")
                .tag("medium", medium.name().toLowerCase(Locale.ROOT))
                .tag("result", result.toLowerCase(Locale.ROOT).replace('_', '-'))
                .register(meters);
    }
}
