package org.handrail.outreach.storage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.handrail.outreach.config.DeskSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of the whole desk how current it is. */
@Component
public class HowCurrent {

    private final JudgedThrough judgedThrough;
    private final Clock clock;
    private final DeskSettings settings;

    HowCurrent(JudgedThrough judgedThrough, Clock clock, DeskSettings settings) {
        this.judgedThrough = judgedThrough;
        this.clock = clock;
        this.settings = settings;
    }

    /** As of now. */
    public Currency now() {
        Instant now = clock.instant();
        Instant asOf = judgedThrough.everywhere().orElse(null);
        Duration age = asOf == null ? null : Duration.between(asOf, now);
        boolean stale = age == null || age.compareTo(settings.staleAfter()) > 0;
        return new Currency(now, asOf, age, stale);
    }

    /**
     * How current the judgement is.
     *
     * @param now when this was asked
     * @param asOf the log time through which every finding here is judged, or null while that is not known
     * @param age how long ago that is
     * @param isStale whether it is too old to rely on
     */
    public record Currency(
            Instant now, @Nullable Instant asOf, @Nullable Duration age, boolean isStale) {}
}
