package org.handrail.outreach.audit;

import java.time.Instant;
import org.handrail.events.terms.PersonAlias;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to read.
 *
 * @param person concerning this one, or null for all
 * @param whoId of this member of staff, or null for all
 * @param from not before, or null
 * @param until before, or null
 * @param flagged those alone that a supervisor should look at
 */
public record AuditFilter(
        @Nullable PersonAlias person,
        @Nullable String whoId,
        @Nullable Instant from,
        @Nullable Instant until,
        boolean flagged) {

    /** Everything. */
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, false);
}
