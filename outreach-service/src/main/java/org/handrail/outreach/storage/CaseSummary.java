package org.handrail.outreach.storage;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.handrail.events.finding.FindingState;
import org.handrail.events.finding.Severity;
import org.handrail.events.terms.CaseId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.outreach.cases.CloseReason;
import org.handrail.outreach.cases.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * A case as it stands in a list.
 *
 * @param severity of its gravest finding that needs work
 * @param overdueSince when the first of those that need work fell due
 * @param zone in which the gravest one's days are counted
 * @param openedAt when the desk had it
 * @param owner who works on it, or null while it is unclaimed
 * @param version changes whenever anything about the case does
 * @param rules of the findings that need work, the gravest first; of a closed case, of all
 * @param programs that owe what is awaited, likewise
 * @param needingWork how many findings need work
 * @param gravest how the gravest one stands
 * @param headline the gravest one's explanation
 * @param attempts how often somebody tried to reach the person
 * @param lastAttemptAt when somebody last did
 * @param urgency how urgent it is now and why, or null where it is closed
 * @param rank by which open cases are ordered, higher first
 * @param next what is to be done by whom and by when, or null where it is closed
 */
public record CaseSummary(
        CaseId id,
        PersonAlias person,
        Severity severity,
        Instant overdueSince,
        ZoneId zone,
        Instant openedAt,
        @Nullable Owner owner,
        @Nullable Instant closedAt,
        @Nullable CloseReason closeReason,
        long version,
        List<String> rules,
        List<String> programs,
        int needingWork,
        FindingState gravest,
        String headline,
        int attempts,
        @Nullable Instant lastAttemptAt,
        @Nullable NextUp next,
        double rank,
        @Nullable Urgency urgency) {

    /** Whether there is still work. */
    public boolean isOpen() {
        return closedAt == null;
    }

    /**
     * Who works on it.
     *
     * @param since when they claimed it
     */
    public record Owner(String id, String name, Instant since) {}
}
