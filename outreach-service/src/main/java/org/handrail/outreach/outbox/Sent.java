package org.handrail.outreach.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message that went out, or should.
 *
 * @param at when it was written
 * @param medium "email", "webhook" or "text"
 * @param to a member of staff as the issuer names them, the name of a hook, or "the person": never a number or an address
 * @param what its subject, or the words of a text
 * @param body the rest of it; null for a text
 * @param state what became of it, in words
 * @param trouble what stood in the way of the last try, or null
 * @param caseId the case it is about, or null
 */
public record Sent(
        Instant at,
        String medium,
        String to,
        String what,
        @Nullable String body,
        String state,
        @Nullable String trouble,
        int tries,
        @Nullable UUID caseId) {}
