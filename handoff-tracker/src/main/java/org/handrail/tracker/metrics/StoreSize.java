package org.handrail.tracker.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** What the stores of this process take on disk, looked at when asked, at most twice a minute. */
public final class StoreSize implements MeterBinder {

    private static final Duration GOOD_FOR = Duration.ofSeconds(30);

    private final Path folder;
    private final Clock clock;
    private Instant lookedAt = Instant.EPOCH;
    private double bytes = Double.NaN;

    /** @param folder where the stores are */
    public StoreSize(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("handrail.tracker.store.size", this::bytes)
                .description("What the stores of this process take on disk [sum over instances]")
                .baseUnit("bytes")
                .register(registry);
    }

    private synchronized double bytes() {
        Instant now = clock.instant();
        if (now.isAfter(lookedAt.plus(GOOD_FOR))) {
            bytes = look();
            lookedAt = now;
        }
        return bytes;
    }

    private double look() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(StoreSize::size).sum();
        } catch (IOException | UncheckedIOException changing) {
            return Double.NaN; // a file went while it was looked at; the next look tells
        }
    }

    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException gone) {
            return 0;
        }
    }
}
