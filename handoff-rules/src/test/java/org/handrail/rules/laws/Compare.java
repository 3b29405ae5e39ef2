package org.handrail.rules.laws;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handrail.events.finding.Anchor;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingId;
import org.handrail.events.finding.FindingState;
import org.handrail.rules.Assessment;
import org.handrail.rules.Matter;

/** What two assessments have in common. */
final class Compare {

    private Compare() {}

    static Map<FindingId, Finding> byId(Assessment assessment) {
        return assessment.findings().stream().collect(Collectors.toMap(Finding::id, Function.identity()));
    }

    /** States by matter; what hangs on a fact that was posted again counts as hanging on the one before. */
    static Map<Matter, FindingState> states(Assessment assessment, UUID again, UUID before) {
        return assessment.findings().stream()
                .collect(Collectors.toMap(
                        finding -> {
                            Anchor anchor = finding.anchor();
                            return new Matter(
                                    finding.rule(),
                                    anchor.id().equals(again) ? new Anchor(anchor.kind(), before) : anchor);
                        },
                        Finding::state));
    }

    static boolean sameFindings(Assessment one, Assessment other) {
        Map<FindingId, Finding> others = byId(other);
        return one.findings().size() == others.size()
                && one.findings().stream()
                        .allMatch(finding ->
                                finding.saysTheSameAs(others.getOrDefault(finding.id(), finding.announcedAs(1)))
                                        && others.containsKey(finding.id()));
    }

    static boolean sameWindow(Finding one, Finding other) {
        return one.due().equals(other.due())
                && one.opened().equals(other.opened())
                && one.openedBy().equals(other.openedBy());
    }

    /** Whether it is the same drop, some time later: it may have reached its next stage and be more urgent, never less. */
    static boolean lasts(Finding drop, Finding later) {
        return later.state() == drop.state()
                && later.severity().compareTo(drop.severity()) >= 0
                && (drop.stage() == null || later.stage() != null)
                && later.raisedBy().containsAll(drop.raisedBy())
                && later.evidence().equals(drop.evidence());
    }

    /** Whether it was recovered, before it was due, by what happened only afterwards. */
    static boolean wasToldOfAhead(Finding finding) {
        return finding.state() == FindingState.RECOVERED
                && !finding.judgedAt().isAfter(finding.due())
                && finding.settled() != null
                && finding.settled().isAfter(finding.due());
    }

    static boolean isPausedOrDropped(Finding finding) {
        return finding.state() == FindingState.PAUSED || finding.state() == FindingState.DROPPED;
    }

    static boolean waits(Finding finding) {
        return finding.state() == FindingState.EXPECTED || finding.state() == FindingState.DUE_SOON;
    }
}
