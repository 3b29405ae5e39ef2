package org.handrail.directory;

import java.util.Set;
import org.handrail.events.terms.PartnerId;
import org.jspecify.annotations.Nullable;

/**
 * What the directory says of how a partner works.
 *
 * @param calendar when it is open; null where it never closes
 * @param rhythm the bounds within which its posting is learnt; null where the service's own hold
 * @param refersTo the partners it may refer people to, beside itself; null where to all
 * @param columns the name of the column mapping of its CSV files; null where the header speaks for itself
 */
public record Habits(
        @Nullable Calendar calendar,
        @Nullable Rhythm rhythm,
        @Nullable Set<PartnerId> refersTo,
        @Nullable String columns) {

    /** Nothing is said. */
    public static final Habits UNKNOWN = new Habits(null, null, null, null);

    public Habits {
        refersTo = refersTo == null ? null : Set.copyOf(refersTo);
    }
}
