package org.handrail.findings;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;

/** How far this instance has come with the findings, in figures. Where it reads them twice, of the one that is shown. */
final class ReadingMeters {

    private final Counter read;
    private final AtomicReference<FindingsProgress> shown = new AtomicReference<>();

    ReadingMeters(MeterRegistry registry) {
        this.read = Counter.builder("handrail.findings.read")
                .description("Findings read from the topic and taken in, repeats included")
                .register(registry);
        Gauge.builder("handrail.judged.age", () -> of(FindingsProgress::age))
                .description(
                        "How long ago the time was through which the tracker had judged all, as this reader has heard it, in"
                                + " its partition that is furthest behind [max over instances]")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("handrail.findings.unread", () -> of(FindingsProgress::unread))
                .description(
                        "Records on the topic of findings that this reader has not taken in yet [sum over instances]")
                .register(registry);
    }

    /** Figures are of this one from now on. */
    void show(FindingsProgress progress) {
        shown.set(progress);
    }

    /** So many findings were taken in. */
    void taken(int findings) {
        read.increment(findings);
    }

    private double of(ToDoubleFunction<FindingsProgress> figure) {
        FindingsProgress progress = shown.get();
        return progress == null ? Double.NaN : figure.applyAsDouble(progress);
    }
}
