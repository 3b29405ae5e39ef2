package org.handrail.outreach.messages;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message to one recipient.
 *
 * @param id the same whenever it is sent again; made of what it tells, so that the same is not told twice
 * @param caseId the case it is about, or null where it is about the desk
 * @param recipient a member of staff as the issuer names them, or the name of a hook
 * @param body the text of an e-mail, or the JSON of a webhook
 * @param madeAt when it was written
 * @param notBefore when it goes out first
 * @param forDigest whether it waits for the digest of the day
 * @param tries how often it was tried
 */
record StaffMessage(
        UUID id,
        About about,
        @Nullable UUID caseId,
        Medium medium,
        String recipient,
        String subject,
        String body,
        Instant madeAt,
        Instant notBefore,
        boolean forDigest,
        int tries) {

    /** The id of what is told to somebody. */
    static UUID idOf(About about, String what, Medium medium, String recipient) {
        String all = String.join("|", about.name(), what, medium.name(), recipient);
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
    }
}
