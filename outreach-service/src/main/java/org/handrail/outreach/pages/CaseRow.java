package org.handrail.outreach.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.handrail.events.finding.FindingState;
import org.handrail.outreach.cases.CloseReason;
import org.handrail.outreach.cases.Spelling;
import org.handrail.outreach.cases.Urgency;
import org.handrail.outreach.pages.Times.Shown;
import org.handrail.outreach.storage.CaseSummary;
import org.handrail.outreach.storage.CaseSummary.Owner;
import org.jspecify.annotations.Nullable;

/**
 * A case as a line of the list, and as the head of its own page.
 *
 * @param attempted whether somebody tried to reach the person; that nobody did is a part of the urgency, too
 */
record CaseRow(
        String id,
        long version,
        String person,
        String severity,
        boolean open,
        boolean unverified,
        String headline,
        String title,
        List<String> programs,
        String overdue,
        Shown due,
        String zone,
        @Nullable String owner,
        boolean mine,
        String tried,
        boolean attempted,
        @Nullable NextLine next,
        String urgency,
        @Nullable Shown closed,
        String closeReason) {

    static CaseRow of(CaseSummary summary, Viewer viewer) {
        Instant now = viewer.now();
        Owner owner = summary.owner();
        Instant closedAt = summary.closedAt();
        CloseReason reason = summary.closeReason();
        return new CaseRow(
                summary.id().toString(),
                summary.version(),
                Words.of(summary.person()),
                Spelling.of(summary.severity()),
                summary.isOpen(),
                summary.gravest() == FindingState.UNVERIFIED,
                summary.headline(),
                summary.rules().stream().map(Words::plain).collect(Collectors.joining(" · ")),
                summary.programs().stream().map(viewer.programs()).toList(),
                Times.length(Duration.between(summary.overdueSince(), now)),
                viewer.at(summary.overdueSince()),
                summary.zone().getId(),
                owner == null ? null : owner.name(),
                owner != null && owner.id().equals(viewer.who().id()),
                tried(summary, now),
                summary.lastAttemptAt() != null,
                NextLine.of(summary, viewer),
                urgency(summary.urgency()),
                closedAt == null ? null : viewer.at(closedAt),
                reason == null ? "" : Words.of(reason));
    }

    /** {@code left against advice · overdue 6 h · not tried yet}; the severity, its first part, stands before it as a badge. */
    private static String urgency(@Nullable Urgency urgency) {
        return urgency == null
                ? ""
                : urgency.reasons().stream().skip(1).map(Urgency.Reason::words).collect(Collectors.joining(" · "));
    }

    private static String tried(CaseSummary summary, Instant now) {
        Instant last = summary.lastAttemptAt();
        if (last == null) {
            return "not tried yet";
        }
        String times = summary.attempts() == 1 ? "tried once" : "tried " + summary.attempts() + " times";
        return times + ", last " + Times.length(Duration.between(last, now)) + " ago";
    }
}
