package org.handrail.outreach.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handrail.outreach.cases.CloseReason;
import org.handrail.outreach.cases.Spelling;
import org.handrail.outreach.cases.Urgency;
import org.handrail.outreach.storage.CaseSummary;
import org.handrail.outreach.storage.CaseSummary.Owner;
import org.handrail.outreach.storage.NextUp;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list. See {@link CaseSummary} for what the fields mean.
 *
 * @param person the alias; there is no name here
 * @param version to be sent as {@code If-Match: "version"} with a change
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseJson(
        UUID id,
        UUID person,
        String state,
        String severity,
        Instant overdueSince,
        String zone,
        Instant openedAt,
        @Nullable OwnerJson owner,
        @Nullable Instant closedAt,
        @Nullable String closeReason,
        List<String> rules,
        List<String> programs,
        int needingWork,
        String gravest,
        String headline,
        int attempts,
        @Nullable Instant lastAttemptAt,
        @Nullable NextUpJson next,
        @Nullable Urgency urgency,
        long version) {

    static CaseJson of(CaseSummary summary) {
        Owner owner = summary.owner();
        CloseReason reason = summary.closeReason();
        NextUp next = summary.next();
        return new CaseJson(
                summary.id().value(),
                summary.person().value(),
                summary.isOpen() ? "open" : "closed",
                Spelling.of(summary.severity()),
                summary.overdueSince(),
                summary.zone().getId(),
                summary.openedAt(),
                owner == null ? null : new OwnerJson(owner.id(), owner.name(), owner.since()),
                summary.closedAt(),
                reason == null ? null : Spelling.of(reason),
                summary.rules(),
                summary.programs(),
                summary.needingWork(),
                Spelling.of(summary.gravest()),
                summary.headline(),
                summary.attempts(),
                summary.lastAttemptAt(),
                next == null ? null : NextUpJson.of(next),
                summary.urgency(),
                summary.version());
    }

    record OwnerJson(String id, String name, Instant since) {}
}
