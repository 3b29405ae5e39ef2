package org.handrail.outreach.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands at an instant.
 *
 * @param lapses what came about by then and is not written down yet, in order
 * @param changesAt when the next thing comes about by itself; null where only somebody's doing changes it
 */
public record Verdict(
        Standing standing, List<Lapse> lapses, @Nullable Instant changesAt) {

    public Verdict {
        lapses = List.copyOf(lapses);
    }
}
