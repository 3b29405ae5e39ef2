package org.handrail.outreach.config;

import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the desk shows things.
 *
 * @param homeZone in which times are shown that belong to no program; the machine's where none is set
 * @param staleAfter the age of the judgement from which every page warns
 * @param pageSize how many cases a list shows at once
 * @param idleAfter a session ends when nobody did anything in it for so long; open pages that refresh themselves do not count
 */
@ConfigurationProperties("handrail.desk")
public record DeskSettings(
        @Nullable ZoneId homeZone,
        @DefaultValue("30s") Duration staleAfter,
        @DefaultValue("50") int pageSize,
        @DefaultValue("1h") Duration idleAfter) {

    private static final Duration OFTEN_ENOUGH = Duration.ofMinutes(1);

    /** How often a page says that somebody is there, while somebody is. */
    public Duration saysHereEvery() {
        Duration part = idleAfter.dividedBy(8);
        return part.compareTo(OFTEN_ENOUGH) < 0 ? part : OFTEN_ENOUGH;
    }

    /** The zone for what belongs to no program. */
    public ZoneId zone() {
        return homeZone == null ? ZoneId.systemDefault() : homeZone;
    }
}
