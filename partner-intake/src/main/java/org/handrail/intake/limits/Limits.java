package org.handrail.intake.limits;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import org.handrail.events.terms.PartnerId;
import org.jspecify.annotations.Nullable;

/** The limits of each partner; those of one instance, since no two instances share a memory. */
public final class Limits {

    /** What a post can meet; each is counted from a partner's first post on, so that the first is an increase. */
    private static final List<String> COUNTED = List.of("concurrency", "rate", "size", "patience");

    private static final Duration SOON = Duration.ofSeconds(1);

    private final LimitProperties settings;
    private final MeterRegistry metrics;
    private final LongSupplier nanos;
    private final Map<PartnerId, Partner> partners = new ConcurrentHashMap<>();

    public Limits(LimitProperties settings, MeterRegistry metrics) {
        this(settings, metrics, System::nanoTime);
    }

    Limits(LimitProperties settings, MeterRegistry metrics, LongSupplier nanos) {
        this.settings = settings;
        this.metrics = metrics;
        this.nanos = nanos;
    }

    private record Partner(int perSecond, Rate rate, int most, Semaphore places, long largest, boolean keeps) {}

    /** A place among the posts under way; given back when closed. */
    public interface Admission extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Lets a post of this partner in.
     *
     * @throws OverLimit when it comes too soon, or beside too many others of this partner
     */
    public Admission admit(PartnerId id) {
        Partner partner = partner(id);
        if (!partner.places.tryAcquire()) {
            count(id, "concurrency");
            throw new OverLimit("at most " + partner.most + " posts at the same time", SOON);
        }
        long wait = partner.rate.taken(nanos.getAsLong());
        if (wait > 0) {
            partner.places.release();
            count(id, "rate");
            throw new OverLimit("at most " + partner.perSecond + " posts a second", Duration.ofNanos(wait));
        }
        return partner.places::release;
    }

    /**
     * The body of an admitted post, decompressed, within its limits of size, expansion and patience.
     *
     * @param encoding as the request names it, or null
     * @throws org.handrail.intake.format.BodyRefused here or while it is read
     */
    public InputStream body(PartnerId id, InputStream body, @Nullable String encoding) throws IOException {
        BoundedBody sent = new BoundedBody(
                body,
                partner(id).largest,
                settings.patience(),
                settings.slowest().toBytes(),
                limit -> count(id, limit));
        return Decompressed.of(sent, encoding, settings.expansion());
    }

    /** Whether fields unknown to the contract are kept with what this partner posted, instead of refused. */
    public boolean keepsUnknown(PartnerId id) {
        return partner(id).keeps;
    }

    private Partner partner(PartnerId id) {
        Partner known = partners.get(id);
        return known == null ? partners.computeIfAbsent(id, this::granted) : known;
    }

    @SuppressWarnings("NullAway") // terms of every partner are complete: PartnerTerms.USUAL stands behind them
    private Partner granted(PartnerId id) {
        PartnerTerms terms = settings.of(id.value());
        COUNTED.forEach(limit -> counter(id, limit));
        return new Partner(
                terms.postsPerSecond(),
                new Rate(terms.postsPerSecond(), nanos.getAsLong()),
                terms.atOnce(),
                new Semaphore(terms.atOnce()),
                terms.largestPost().toBytes(),
                terms.unknownFields() == PartnerTerms.UnknownFields.KEEP);
    }

    private void count(PartnerId id, String limit) {
        counter(id, limit).increment();
    }

    private Counter counter(PartnerId id, String limit) {
        return Counter.builder("handrail.intake.limited")
                .description("Posts that met a limit of their partner")
                .tag("partner", id.value())
                .tag("limit", limit)
                .register(metrics);
    }
}
