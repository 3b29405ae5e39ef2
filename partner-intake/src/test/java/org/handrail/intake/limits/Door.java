package org.handrail.intake.limits;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.handrail.events.terms.PartnerId;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** Whoever lets posts in. */
@FunctionalInterface
interface Door {

    long SECOND = Duration.ofSeconds(1).toNanos();

    /** What each partner is granted. */
    Map<PartnerId, PartnerTerms> TERMS = Map.of(
            new PartnerId("clinic-brief"), new PartnerTerms(3, 2, DataSize.ofKilobytes(4), null),
            new PartnerId("clinic-north"), new PartnerTerms(40, 5, DataSize.ofMegabytes(3), null),
            new PartnerId("clinic-large"), new PartnerTerms(200, 30, null, null));

    /** At that many nanoseconds of its clock. */
    Answer arrive(PartnerId partner, long now);

    /**
     * What somebody was told.
     *
     * @param leaves what to do when the post ends; null where it was not let in
     * @param comeBack when it may come again, in seconds; null where it did not come too soon
     */
    record Answer(@Nullable Runnable leaves, @Nullable Long comeBack) {

        boolean isIn() {
            return leaves != null;
        }
    }

    /** The real one. */
    static Door right() {
        AtomicLong clock = new AtomicLong();
        Limits limits = new Limits(settings(), new SimpleMeterRegistry(), clock::get);
        return (partner, now) -> {
            clock.set(now);
            try {
                return new Answer(limits.admit(partner)::close, null);
            } catch (OverLimit over) {
                boolean tooSoon = over.limit().contains("a second");
                return new Answer(null, tooSoon ? Long.valueOf(over.retryAfter()) : null);
            }
        };
    }

    /** The terms as they are configured. */
    static LimitProperties settings() {
        Map<String, PartnerTerms> named = TERMS.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(each -> each.getKey().value(), Map.Entry::getValue));
        return new LimitProperties(256, Duration.ofSeconds(10), DataSize.ofKilobytes(1), 100, null, named);
    }

    @SuppressWarnings("NullAway") // each of TERMS says it
    static int perSecond(PartnerId partner) {
        return TERMS.get(partner).postsPerSecond();
    }

    @SuppressWarnings("NullAway") // each of TERMS says it
    static int atOnce(PartnerId partner) {
        return TERMS.get(partner).atOnce();
    }
}
