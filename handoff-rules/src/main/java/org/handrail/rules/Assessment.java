package org.handrail.rules;

import java.time.Instant;
import java.util.List;
import org.handrail.events.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * All that is concluded about one journey at one instant.
 *
 * @param findings one for each rule and anchor, by due time and id; all with version 0, since only who announces them knows
 *     what was announced before ({@link Finding#announcedAs})
 * @param nextChange the earliest instant after the one asked about at which time alone could change a finding; null if none
 *     ever will. Before it, only new facts or other surroundings can
 */
public record Assessment(List<Finding> findings, @Nullable Instant nextChange) {

    public Assessment {
        findings = List.copyOf(findings);
    }
}
