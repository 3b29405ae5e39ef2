package org.handrail.intake;

import java.util.List;
import java.util.UUID;
import org.handrail.events.codec.Pseudonymiser;
import org.handrail.events.terms.PersonAlias;
import org.handrail.events.terms.Pseudonym;
import org.jspecify.annotations.Nullable;

/** The pseudonyms of one event, and whom it concerns under former keys: known while it is read, and never after. */
final class PostedPerson implements Pseudonymiser {

    private final PartnerPseudonyms pseudonyms;
    private List<PersonAlias> formerly = List.of();

    PostedPerson(PartnerPseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    @Override
    public UUID pseudonym(Class<? extends Pseudonym> kind, @Nullable String source, String value) {
        if (kind == PersonAlias.class) {
            formerly = pseudonyms.formerly(value);
        }
        return pseudonyms.pseudonym(kind, source, value);
    }

    /** The oldest first; none where the key was never changed. */
    List<PersonAlias> formerly() {
        return formerly;
    }
}
