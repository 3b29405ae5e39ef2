package org.handrail.outreach.storage;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.handrail.events.finding.FindingId;
import org.handrail.events.finding.FindingState;
import org.handrail.events.finding.Severity;
import org.handrail.events.terms.AttemptOutcome;
import org.handrail.events.terms.Channel;
import org.handrail.events.terms.FactId;
import org.handrail.outreach.cases.CloseReason;
import org.handrail.outreach.cases.ExcuseReason;
import org.handrail.outreach.cases.PartEnd;
import org.handrail.outreach.cases.WishesTold;
import org.jspecify.annotations.Nullable;

/**
 * One case with all that is known of it.
 *
 * @param parts those that need work first, the gravest first
 * @param timeline the latest first
 * @param earlier closed cases of the same person, the latest first
 * @param wishes what the person asked for and agreed to, or null where they were never asked
 */
public record CaseDetail(
        CaseSummary summary,
        List<PartDetail> parts,
        List<Entry> timeline,
        List<CaseSummary> earlier,
        @Nullable WishesTold wishes) {

    public CaseDetail {
        parts = List.copyOf(parts);
        timeline = List.copyOf(timeline);
        earlier = List.copyOf(earlier);
    }

    /** The same without what people wrote in their own words. */
    CaseDetail withoutWords() {
        return new CaseDetail(
                summary, parts, timeline.stream().map(Entry::withoutWords).toList(), earlier, wishes);
    }

    /**
     * A finding in the case.
     *
     * @param pathway the version of the rules it was judged by
     * @param judgedAt the log time of its last announcement
     * @param source where the figure of the rule comes from
     * @param openedBy the fact that opened it, by id; null where it was last announced before that was kept
     * @param evidence the facts it rests on besides, by id, as they happened
     * @param openedAt when it joined the case
     * @param endedAt when it needed no more work, or null while it does
     * @param end why it needs none
     */
    public record PartDetail(
            FindingId id,
            String rule,
            String pathway,
            @Nullable String program,
            Severity severity,
            FindingState state,
            boolean reportedMissed,
            Instant opened,
            Instant due,
            ZoneId zone,
            @Nullable Instant settled,
            Instant judgedAt,
            String explanation,
            String clearedBy,
            String source,
            @Nullable FactId openedBy,
            List<FactId> evidence,
            Instant openedAt,
            @Nullable Instant endedAt,
            @Nullable PartEnd end) {

        public PartDetail {
            evidence = List.copyOf(evidence);
        }

        /** Whether somebody should work on it. */
        public boolean needsWork() {
            return endedAt == null;
        }
    }

    /**
     * Something that happened.
     *
     * @param at when; for what a finding did, the log time of the judgement
     * @param rule of the finding that did it, else null
     * @param became how that finding stood then
     * @param end why it needed no more work
     * @param later when to call again, or when the agreed appointment is
     * @param allTheSame why it was done although something spoke against it
     * @param newOwner to whom it was given
     * @param excuse why a coordinator excused it
     * @param who the member of staff, or null where the case did it by itself
     * @param traceparent in which trace the post was that caused it, or null where time did
     */
    public record Entry(
            Instant at,
            TimelineKind kind,
            @Nullable FindingId finding,
            @Nullable String rule,
            @Nullable FindingState became,
            @Nullable PartEnd end,
            @Nullable String who,
            @Nullable Channel channel,
            @Nullable AttemptOutcome outcome,
            @Nullable CloseReason reason,
            @Nullable String note,
            @Nullable String traceparent,
            @Nullable Instant later,
            @Nullable String allTheSame,
            @Nullable String newOwner,
            @Nullable ExcuseReason excuse) {

        private Entry withoutWords() {
            return new Entry(
                    at,
                    kind,
                    finding,
                    rule,
                    became,
                    end,
                    who,
                    channel,
                    outcome,
                    reason,
                    null,
                    traceparent,
                    later,
                    null,
                    newOwner,
                    excuse);
        }
    }
}
