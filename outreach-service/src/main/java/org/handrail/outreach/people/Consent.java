package org.handrail.outreach.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.handrail.events.terms.ConsentContent;
import org.handrail.events.terms.ConsentPurpose;
import org.handrail.events.terms.RecipientKind;
import org.jspecify.annotations.Nullable;

/**
 * What a person agreed may be told to whom.
 *
 * @param recipients programs, by the directory's ids
 * @param kinds who else, named by what they are
 * @param expires the last day it holds, or null where it holds until it is revoked
 * @param revokedAt when they took it back, or null
 * @param toldBy who wrote it down
 */
public record Consent(
        UUID id,
        Set<String> recipients,
        Set<RecipientKind> kinds,
        Set<ConsentContent> content,
        ConsentPurpose purpose,
        Instant givenAt,
        @Nullable LocalDate expires,
        @Nullable Instant revokedAt,
        String toldBy) {

    public Consent {
        recipients = Set.copyOf(recipients);
        kinds = Set.copyOf(kinds);
        content = Set.copyOf(content);
    }

    /** Whether this may be told to them now; a consent to everything covers each thing. */
    boolean covers(Recipient recipient, ConsentContent what, Instant now, ZoneId zone) {
        boolean holds = revokedAt == null
                && !givenAt.isAfter(now)
                && (expires == null || !now.atZone(zone).toLocalDate().isAfter(expires));
        boolean named = recipient.program() != null
                ? recipients.contains(recipient.program())
                : recipient.kind() != null && kinds.contains(recipient.kind());
        return holds && named && (content.contains(what) || content.contains(ConsentContent.EVERYTHING));
    }

    /**
     * To whom something is told.
     *
     * @param program by the directory's id, or null where they are named by what they are
     * @param kind what they are, or null where they are a program
     */
    public record Recipient(
            @Nullable String program, @Nullable RecipientKind kind) {

        /** As the audit log has it. */
        String words() {
            return program == null ? String.valueOf(kind).toLowerCase(java.util.Locale.ROOT) : program;
        }
    }
}
