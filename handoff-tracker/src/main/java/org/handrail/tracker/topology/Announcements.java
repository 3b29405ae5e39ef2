package org.handrail.tracker.topology;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingId;
import org.handrail.events.finding.FindingState;
import org.handrail.tracker.store.Schedule;
import org.jspecify.annotations.Nullable;

/** What has to be announced: the difference between what was concluded now and what was announced before. */
final class Announcements {

    private Announcements() {}

    /**
     * Everything that is new or says something else than before, and the withdrawal of what is concluded no more. Versions
     * are microseconds of log time, and above the last one announced of the same finding.
     */
    static List<Finding> due(Map<FindingId, Finding> announced, Collection<Finding> concluded, Instant asOf) {
        List<Finding> due = new ArrayList<>();
        Set<FindingId> standing = new HashSet<>();
        for (Finding finding : concluded) {
            standing.add(finding.id());
            Finding before = announced.get(finding.id());
            if (before == null || !finding.saysTheSameAs(before)) {
                due.add(finding.announcedAs(version(before, asOf)));
            }
        }
        for (Finding before : announced.values()) {
            if (!standing.contains(before.id()) && before.state() != FindingState.WITHDRAWN) {
                due.add(withdrawn(before, asOf));
            }
        }
        return due;
    }

    private static long version(@Nullable Finding before, Instant asOf) {
        long now = Schedule.microsAt(asOf);
        return before == null ? now : Math.max(now, before.version() + 1);
    }

    private static Finding withdrawn(Finding before, Instant asOf) {
        return new Finding(
                before.id(),
                version(before, asOf),
                before.person(),
                before.rule(),
                before.pathway(),
                before.anchor(),
                before.program(),
                before.severity(),
                FindingState.WITHDRAWN,
                false,
                before.callsSomebody(),
                before.opened(),
                before.due(),
                before.zone(),
                null,
                before.openedBy(),
                before.evidence(),
                asOf,
                "What this rested on was taken back by who reported it; nothing was ever owed.",
                "Nothing is left to do.",
                before.source());
    }
}
