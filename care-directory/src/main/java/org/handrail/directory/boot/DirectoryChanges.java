package org.handrail.directory.boot;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import org.handrail.directory.Edition;
import org.handrail.directory.LiveDirectory;
import org.handrail.directory.UnreadableDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what became of the directory's changes: one line each, and a count. */
final class DirectoryChanges implements LiveDirectory.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(LiveDirectory.class);

    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    @Override
    public void inForce(Edition edition) {
        taken.incrementAndGet();
        LOG.info(
                "Directory version {} is in force: {} partners",
                edition.version(),
                edition.partners().size());
    }

    @Override
    public void refused(UnreadableDirectory why) {
        refused.incrementAndGet();
        LOG.error("{}; the version before stays in force", why.getMessage());
    }

    void bindTo(MeterRegistry registry) {
        count(registry, "taken", taken);
        count(registry, "refused", refused);
    }

    private static void count(MeterRegistry registry, String outcome, AtomicLong counter) {
        FunctionCounter.builder("handrail.directory.changes", counter, AtomicLong::get)
                .description("Changes of the directory by what became of them")
                .tag("outcome", outcome)
                .register(registry);
    }
}
