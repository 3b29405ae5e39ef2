package org.handrail.tracker.topology;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingState;
import org.handrail.rules.Conclusion;
import org.handrail.rules.Matter;
import org.handrail.tracker.store.Schedule;
import org.jspecify.annotations.Nullable;

/** What has to be announced: the difference between what was concluded now and what was announced before. */
final class Announcements {

    private Announcements() {}

    /**
     * Everything that is new or says something else than before, and the withdrawal of what is concluded no more. Versions
     * are microseconds of log time, and above the last one announced of the same finding.
     */
    static List<Finding> due(Map<Matter, Finding> announced, Collection<? extends Conclusion> concluded, Instant asOf) {
        List<Finding> due = new ArrayList<>();
        int standing = 0;
        for (Conclusion conclusion : concluded) {
            Finding before = announced.get(conclusion.matter());
            standing += before == null ? 0 : 1;
            if (before == null || !conclusion.saysTheSameAs(before)) {
                due.add(conclusion.finding().announcedAs(version(before, asOf)));
            }
        }
        return standing == announced.size() ? due : andWithdrawals(due, announced, concluded, asOf);
    }

    private static List<Finding> andWithdrawals(
            List<Finding> due,
            Map<Matter, Finding> announced,
            Collection<? extends Conclusion> concluded,
            Instant asOf) {
        Set<Matter> standing = new HashSet<>();
        concluded.forEach(conclusion -> standing.add(conclusion.matter()));
        announced.forEach((matter, before) -> {
            if (!standing.contains(matter) && before.state() != FindingState.WITHDRAWN) {
                due.add(withdrawn(before, asOf));
            }
        });
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
                before.source(),
                before.stage(),
                before.raisedBy());
    }
}
