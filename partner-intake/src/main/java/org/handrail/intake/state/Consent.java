package org.handrail.intake.state;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A consent to a disclosure, as far as this partner reported it to this service. Whether something may be disclosed is decided
 * when it is about to be, by the last day and the state as of then.
 *
 * @param self where this is found
 * @param person the person, by the partner's own identifier
 * @param alias the pseudonym of the person
 * @param consent the partner's own identifier of it
 * @param program the program that may disclose, or null for all of the partner's
 * @param state {@code given} or {@code revoked}; {@code unknown} where only its revocation was reported
 * @param given when it was signed, or null where that was not reported
 * @param revoked when it was taken back, or null while it was not
 * @param recipients the programs that may receive it
 * @param recipientKinds who else may: {@code treating-provider} …
 * @param purpose what it is for, or null where that was not reported
 * @param other what else it is for, in the partner's words
 * @param content what may be disclosed
 * @param expires the last day it holds, in the zone of the program; null where it holds until it is revoked
 * @param flags what does not fit
 */
public record Consent(
        String self,
        @Nullable String person,
        UUID alias,
        @Nullable String consent,
        @Nullable String program,
        String state,
        @Nullable When given,
        @Nullable When revoked,
        List<String> recipients,
        List<String> recipientKinds,
        @Nullable String purpose,
        @Nullable String other,
        List<String> content,
        @Nullable String expires,
        List<Flag> flags)
        implements Derived {

    @Override
    public @Nullable When found() {
        return given;
    }
}
