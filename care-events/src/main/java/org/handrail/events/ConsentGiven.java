package org.handrail.events;

import java.time.LocalDate;
import java.util.Set;
import org.handrail.events.terms.ConsentContent;
import org.handrail.events.terms.ConsentId;
import org.handrail.events.terms.ConsentPurpose;
import org.handrail.events.terms.InOrder;
import org.handrail.events.terms.InvalidValue;
import org.handrail.events.terms.OtherText;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.RecipientKind;
import org.jspecify.annotations.Nullable;

/**
 * The person agreed in writing to a disclosure (42 CFR 2.31); signed when it happened.
 *
 * @param program the program that may disclose, or null for all of the posting partner's
 * @param recipients the programs that may receive it, at most 100; empty where they are named by kind
 * @param recipientKinds who else may receive it; empty where all are named
 * @param purpose what it is for
 * @param other what else it is for, where the purpose is "other"
 * @param content what may be disclosed, at least one thing
 * @param expires the last day it holds, in the zone of the program; null where it holds until it is revoked
 */
public record ConsentGiven(
        ConsentId consent,
        @Nullable ProgramId program,
        Set<ProgramId> recipients,
        Set<RecipientKind> recipientKinds,
        ConsentPurpose purpose,
        @Nullable OtherText other,
        Set<ConsentContent> content,
        @Nullable LocalDate expires)
        implements PersonEvent, NamesConsent {
    private static final int MOST_RECIPIENTS = 100;

    public ConsentGiven {
        if (recipients.isEmpty() && recipientKinds.isEmpty()) {
            throw new InvalidValue("a consent to nobody", "at least one recipient, by name or by kind");
        }
        if (recipients.size() > MOST_RECIPIENTS) {
            throw new InvalidValue("too many recipients", "at most " + MOST_RECIPIENTS);
        }
        if (content.isEmpty()) {
            throw new InvalidValue("a consent to nothing", "at least one thing that may be disclosed");
        }
        recipients = InOrder.of(recipients);
        recipientKinds = InOrder.of(recipientKinds);
        content = InOrder.of(content);
        OtherText.standsBeside(purpose == ConsentPurpose.OTHER, other);
    }
}
