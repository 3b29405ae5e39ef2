package org.handrail.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.handrail.events.terms.PartnerId;
import org.handrail.intake.upload.Counts;

/** Posted events by partner and by what became of them; no figure names a person. */
final class IntakeMetrics {

    private final MeterRegistry registry;
    private final Map<Label, Counter> counters = new ConcurrentHashMap<>();

    IntakeMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    private record Label(PartnerId partner, String outcome) {}

    void count(PartnerId partner, Counts counts) {
        add(partner, Receipt.ACCEPTED, counts.accepted());
        add(partner, "duplicate", counts.duplicates());
        add(partner, "conflict", counts.conflicts());
        add(partner, Receipt.REFUSED, counts.refused());
        add(partner, Receipt.ELSEWHERE, counts.elsewhere());
    }

    void refused(PartnerId partner) {
        add(partner, Receipt.REFUSED, 1);
    }

    private void add(PartnerId partner, String outcome, long events) {
        if (events > 0) {
            counters.computeIfAbsent(new Label(partner, outcome), this::counter).increment((double) events);
        }
    }

    private Counter counter(Label label) {
        return Counter.builder("handrail.intake.events")
                .description("Posted events by partner and by what became of them")
                .tag("partner", label.partner().value())
                .tag("outcome", label.outcome())
                .register(registry);
    }
}
