package org.handrail.tracker.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.handrail.events.Phase;
import org.handrail.events.finding.Finding;
import org.handrail.tracker.time.LogTime;

/** The figures of one tracker. Labels are rules, states and services, never a person or a partner. */
public final class TrackerMetrics {

    private static final Duration[] DELAYS = {
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ofSeconds(15),
        Duration.ofMinutes(1),
        Duration.ofMinutes(15),
        Duration.ofHours(1)
    };

    private final MeterRegistry registry;
    private final Clock clock;
    private final Map<String, TaskMetrics> tasks = new ConcurrentHashMap<>();
    private final Counter newFacts;
    private final Counter duplicateFacts;
    private final Counter deadLetters;
    private final Counter failures;
    private final Timer delay;

    /** @param clock the wall clock against which delays and ages are measured */
    public TrackerMetrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        newFacts = facts("new");
        duplicateFacts = facts("duplicate");
        deadLetters = Counter.builder("handrail.tracker.dead.letters")
                .description("Records that could not be read")
                .register(registry);
        failures = Counter.builder("handrail.tracker.judgement.failures")
                .description("People whom the judgement failed on; tried again after an hour of log time")
                .register(registry);
        delay = Timer.builder("handrail.tracker.finding.delay")
                .description("From the instant a handoff fell due to its announcement as dropped or unverified")
                .serviceLevelObjectives(DELAYS)
                .register(registry);
        Gauge.builder("handrail.tracker.people.waiting", tasks.values(), TrackerMetrics::waiting)
                .description("People due and not yet judged, counted to 10,000 a partition [sum over instances]")
                .register(registry);
        LogTime.SERVICES.forEach(this::watch);
    }

    /** The figures of one task, until it is closed. */
    public TaskMetrics ofTask(String task) {
        return tasks.computeIfAbsent(task, name -> new TaskMetrics(this, clock, () -> tasks.remove(name)));
    }

    /** A record went to the dead letters. */
    public void deadLetter() {
        deadLetters.increment();
    }

    void fact(boolean isNew) {
        (isNew ? newFacts : duplicateFacts).increment();
    }

    void judgementFailed() {
        failures.increment();
    }

    void announced(Finding finding) {
        Counter.builder("handrail.tracker.findings")
                .description("Findings announced, each as often as it changed")
                .tag("rule", finding.rule())
                .tag("state", finding.state().name().toLowerCase(Locale.ROOT))
                .register(registry)
                .increment();
    }

    void delayed(Duration since) {
        delay.record(since);
    }

    private void watch(Phase service) {
        TimeGauge.builder("handrail.tracker.watermark.age", () -> age(service), TimeUnit.MILLISECONDS)
                .description(
                        "Age of the service's last watermark in the partition where it is oldest; it holds judgement back"
                                + " [max over instances]")
                .tag("service", service.wireName())
                .register(registry);
    }

    private double age(Phase service) {
        return tasks.values().stream()
                .map(task -> task.through(service))
                .flatMap(Optional::stream)
                .min(Comparator.<Instant>naturalOrder())
                .map(through ->
                        (double) Duration.between(through, clock.instant()).toMillis())
                .orElse(Double.NaN);
    }

    private static double waiting(Collection<TaskMetrics> tasks) {
        return tasks.stream().mapToInt(TaskMetrics::waiting).sum();
    }

    private Counter facts(String outcome) {
        return Counter.builder("handrail.tracker.facts")
                .description("Facts read, by whether they were new")
                .tag("outcome", outcome)
                .register(registry);
    }
}
