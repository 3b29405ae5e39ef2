package org.handrail.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.handrail.events.terms.PartnerId;
import org.handrail.intake.format.Refusal;
import org.handrail.intake.upload.Counts;

/** Posted events by partner and by what became of them; no figure names a person. */
final class IntakeMetrics {

    private static final List<String> OUTCOMES =
            List.of(Receipt.ACCEPTED, "duplicate", "conflict", Receipt.REFUSED, Receipt.ELSEWHERE);

    private final MeterRegistry registry;
    private final Map<Label, Counter> counters = new ConcurrentHashMap<>();
    private final Map<PartnerId, Map<RefusalReason, Counter>> refusals = new ConcurrentHashMap<>();

    IntakeMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    private record Label(PartnerId partner, String outcome) {}

    /** All that can become of a partner's events is there from now on, so that the first of each kind is an increase. */
    void expect(PartnerId partner) {
        reasons(partner);
        OUTCOMES.forEach(outcome -> counters.computeIfAbsent(new Label(partner, outcome), this::counter));
    }

    void count(PartnerId partner, Counts counts) {
        expect(partner);
        add(partner, Receipt.ACCEPTED, counts.accepted());
        add(partner, "duplicate", counts.duplicates());
        add(partner, "conflict", counts.conflicts());
        add(partner, Receipt.REFUSED, counts.refused());
        add(partner, Receipt.ELSEWHERE, counts.elsewhere());
    }

    /** A post of one event that was refused. */
    void refused(PartnerId partner, Refusal refusal) {
        expect(partner);
        add(partner, Receipt.REFUSED, 1);
        refused(partner, Map.of(RefusalReason.of(refusal.status(), refusal.pointer()), 1L));
    }

    /** Of the refused ones, why. */
    void refused(PartnerId partner, Map<RefusalReason, Long> reasons) {
        Map<RefusalReason, Counter> counters = reasons(partner);
        reasons.forEach(
                (reason, events) -> Objects.requireNonNull(counters.get(reason)).increment((double) events));
    }

    private Map<RefusalReason, Counter> reasons(PartnerId partner) {
        return refusals.computeIfAbsent(partner, posting -> {
            Map<RefusalReason, Counter> counters = new EnumMap<>(RefusalReason.class);
            for (RefusalReason reason : RefusalReason.values()) {
                counters.put(
                        reason,
                        Counter.builder("handrail.intake.refused")
                                .description(
                                        "Posted events that were refused, by partner and by what was wrong with them")
                                .tag("partner", posting.value())
                                .tag("reason", reason.label())
                                .register(registry));
            }
            return counters;
        });
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
