package org.handrail.journal;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** The journal and its relay in figures; no figure names a person or a partner. */
final class JournalMetrics implements MeterBinder {

    private final RelayState relay;

    JournalMetrics(RelayState relay) {
        this.relay = relay;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(
                        "handrail.journal.backlog",
                        relay,
                        state -> state.backlog().rows())
                .description("Facts accepted and not yet published in this instance's shards, counted up to 100,000"
                        + " [sum over instances]")
                .register(registry);
        Gauge.builder(
                        "handrail.journal.oldest.unpublished",
                        relay,
                        state -> state.backlog().oldest().toMillis() / 1000.0)
                .description("How long the oldest fact has been waiting to be published [max over instances]")
                .baseUnit("seconds")
                .register(registry);
        FunctionCounter.builder("handrail.relay.published", relay, RelayState::published)
                .description("Facts acknowledged by the broker, repeats included")
                .register(registry);
        Gauge.builder("handrail.watermark.age", relay, RelayState::watermarkAge)
                .description("How long ago all that was received by then had been published [max over instances]")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("handrail.relay.shards", relay, RelayState::shards)
                .description("How many of the eight shards of the journal this instance publishes [sum over instances]")
                .register(registry);
        Gauge.builder("handrail.relay.parked", relay, RelayState::parked)
                .description(
                        "Facts the topic refused, waiting for an operator; said by one instance for all [max over instances]")
                .register(registry);
    }
}
