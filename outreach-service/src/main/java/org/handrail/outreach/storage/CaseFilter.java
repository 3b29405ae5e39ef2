package org.handrail.outreach.storage;

import java.util.Set;
import org.handrail.events.finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Which cases to list.
 *
 * @param open those with work, else the closed ones
 * @param severities any of these; empty for all
 * @param rule with a finding of this rule that needs work, or null for all
 * @param program with a finding of this program that needs work, or null for all
 * @param owner of this member of staff, or null for all
 * @param unclaimed of nobody
 */
public record CaseFilter(
        boolean open,
        Set<Severity> severities,
        @Nullable String rule,
        @Nullable String program,
        @Nullable String owner,
        boolean unclaimed) {

    public CaseFilter {
        severities = Set.copyOf(severities);
    }

    /** All open, or all closed cases. */
    public static CaseFilter all(boolean open) {
        return new CaseFilter(open, Set.of(), null, null, null, false);
    }

    /** Whether it leaves any out. */
    public boolean isNarrow() {
        return !equals(all(open));
    }
}
