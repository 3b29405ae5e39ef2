package org.handrail.rules.yaml;

import java.time.Duration;
import org.handrail.rules.pathway.Pathway;

/** The pathway that comes with Handrail: {@code standard-pathway.yaml}. */
public final class StandardPathway {

    private StandardPathway() {}

    /** Reads it. */
    public static Pathway load() {
        return new Pathway("standard", Duration.ofDays(30));
    }
}
