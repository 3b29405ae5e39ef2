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
 */
@ConfigurationProperties("handrail.desk")
public record DeskSettings(
        @Nullable ZoneId homeZone,
        @DefaultValue("30s") Duration staleAfter,
        @DefaultValue("50") int pageSize) {

    /** The zone for what belongs to no program. */
    public ZoneId zone() {
        return homeZone == null ? ZoneId.systemDefault() : homeZone;
    }
}
