package org.handrail.rules;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.handrail.events.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * All that is concluded about one journey at one instant.
 *
 * @param conclusions one for each rule and anchor
 * @param nextChange the earliest instant after the one asked about at which time alone could change a finding; null if none
 *     ever will. Before it, only new facts or other surroundings can
 */
public record Assessment(
        List<? extends Conclusion> conclusions, @Nullable Instant nextChange) {

    private static final Comparator<Finding> BY_DUE = Comparator.comparing(Finding::due)
            .thenComparing(Finding::rule)
            .thenComparing(finding -> finding.id().value());

    public Assessment {
        conclusions = List.copyOf(conclusions);
    }

    /**
     * Every conclusion written out, by due time and id; all with version 0, since only who announces them knows what was
     * announced before ({@link Finding#announcedAs}).
     */
    public List<Finding> findings() {
        return conclusions.stream().map(Conclusion::finding).sorted(BY_DUE).toList();
    }
}
