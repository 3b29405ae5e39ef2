package org.handrail.outreach.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handrail.events.finding.FindingId;
import org.handrail.events.terms.FactId;
import org.handrail.outreach.api.CaseListJson.JudgementJson;
import org.handrail.outreach.cases.Spelling;
import org.handrail.outreach.cases.WishesTold;
import org.handrail.outreach.storage.CaseDetail;
import org.handrail.outreach.storage.CaseDetail.Entry;
import org.handrail.outreach.storage.CaseDetail.PartDetail;
import org.handrail.outreach.storage.HowCurrent.Currency;
import org.jspecify.annotations.Nullable;

/** One case with its findings, what happened, and the person's earlier cases. */
record CaseDetailJson(
        @JsonUnwrapped CaseJson summary,
        List<FindingJson> findings,
        List<EntryJson> timeline,
        List<CaseJson> earlier,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable WishesJson wishes,
        JudgementJson judgement) {

    static CaseDetailJson of(CaseDetail detail, Currency currency) {
        WishesTold wishes = detail.wishes();
        return new CaseDetailJson(
                CaseJson.of(detail.summary()),
                detail.parts().stream().map(FindingJson::of).toList(),
                detail.timeline().stream().map(EntryJson::of).toList(),
                detail.earlier().stream().map(CaseJson::of).toList(),
                wishes == null ? null : WishesJson.of(wishes),
                JudgementJson.of(currency));
    }

    /** A finding of the case, with the ids of the facts it rests on; {@code ended} says why it needs no more work. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FindingJson(
            UUID id,
            String rule,
            String pathway,
            @Nullable String program,
            String severity,
            String state,
            boolean reportedMissed,
            Instant opened,
            Instant due,
            String zone,
            @Nullable Instant settled,
            Instant judgedAt,
            String explanation,
            String clearedBy,
            String source,
            @Nullable UUID openedBy,
            List<UUID> evidence,
            boolean needsWork,
            Instant joinedAt,
            @Nullable Instant endedAt,
            @Nullable String ended) {

        static FindingJson of(PartDetail part) {
            FactId openedBy = part.openedBy();
            return new FindingJson(
                    part.id().value(),
                    part.rule(),
                    part.pathway(),
                    part.program(),
                    Spelling.of(part.severity()),
                    Spelling.of(part.state()),
                    part.reportedMissed(),
                    part.opened(),
                    part.due(),
                    part.zone().getId(),
                    part.settled(),
                    part.judgedAt(),
                    part.explanation(),
                    part.clearedBy(),
                    part.source(),
                    openedBy == null ? null : openedBy.value(),
                    part.evidence().stream().map(FactId::value).toList(),
                    part.needsWork(),
                    part.openedAt(),
                    part.endedAt(),
                    spelled(part.end()));
        }
    }

    /** Something that happened to the case, the latest first. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EntryJson(
            Instant at,
            String kind,
            @Nullable String who,
            @Nullable UUID finding,
            @Nullable String rule,
            @Nullable String became,
            @Nullable String ended,
            @Nullable String channel,
            @Nullable String outcome,
            @Nullable String reason,
            @Nullable String note,
            @Nullable String traceparent,
            @Nullable Instant later,
            @Nullable String allTheSame,
            @Nullable String newOwner,
            @Nullable String excuse) {

        static EntryJson of(Entry entry) {
            FindingId finding = entry.finding();
            return new EntryJson(
                    entry.at(),
                    Spelling.of(entry.kind()),
                    entry.who(),
                    finding == null ? null : finding.value(),
                    entry.rule(),
                    spelled(entry.became()),
                    spelled(entry.end()),
                    spelled(entry.channel()),
                    spelled(entry.outcome()),
                    spelled(entry.reason()),
                    entry.note(),
                    entry.traceparent(),
                    entry.later(),
                    entry.allTheSame(),
                    entry.newOwner(),
                    spelled(entry.excuse()));
        }
    }

    private static @Nullable String spelled(@Nullable Enum<?> value) {
        return value == null ? null : Spelling.of(value);
    }
}
