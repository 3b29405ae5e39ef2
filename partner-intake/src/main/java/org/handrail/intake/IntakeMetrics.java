package org.handrail.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.handrail.journal.Outcome;

/** Posted events by what became of them; no figure names a partner or a person. */
final class IntakeMetrics {

    private final MeterRegistry registry;

    IntakeMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(Outcome outcome) {
        counter(outcome.name().toLowerCase(Locale.ROOT)).increment();
    }

    void count(BatchReceipt receipt) {
        counter("accepted").increment(receipt.accepted());
        counter("duplicate").increment(receipt.duplicates());
        counter("conflict").increment(receipt.conflicts());
        refused(receipt.refused());
    }

    void refused(int events) {
        counter("refused").increment(events);
    }

    private Counter counter(String outcome) {
        return Counter.builder("handrail.intake.events")
                .description("Posted events by what became of them")
                .tag("outcome", outcome)
                .register(registry);
    }
}
