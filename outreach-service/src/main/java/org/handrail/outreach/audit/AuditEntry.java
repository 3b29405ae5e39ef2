package org.handrail.outreach.audit;

import java.time.Instant;
import org.handrail.events.terms.CaseId;
import org.handrail.events.terms.PersonAlias;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the log.
 *
 * @param seq grows; gaps are transactions that failed
 * @param whoId as the issuer names them
 * @param who their name at the time
 * @param person whom it concerns, or null where it is nobody in particular
 * @param theCase for which case, or null for none
 * @param why the reason they gave, or what it was part of; null where the deed says it all
 * @param flagged whether a supervisor should look at it
 */
public record AuditEntry(
        long seq,
        Instant at,
        String whoId,
        String who,
        Did did,
        @Nullable PersonAlias person,
        @Nullable CaseId theCase,
        @Nullable String why,
        boolean flagged) {}
