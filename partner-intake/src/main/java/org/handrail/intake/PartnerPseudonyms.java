package org.handrail.intake;

import java.util.List;
import java.util.UUID;
import org.handrail.directory.Directory;
import org.handrail.directory.Partner;
import org.handrail.events.codec.Pseudonymiser;
import org.handrail.events.terms.InvalidValue;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.events.terms.Pseudonym;
import org.handrail.journal.Pseudonyms;
import org.jspecify.annotations.Nullable;

/** The pseudonyms of one partner's identifiers: a person's within its identifier system, anything else within the partner. */
record PartnerPseudonyms(Pseudonyms pseudonyms, Partner partner, Directory directory) implements Pseudonymiser {

    @Override
    public UUID pseudonym(Class<? extends Pseudonym> kind, @Nullable String source, String value) {
        Partner whose = source == null ? partner : cited(source);
        String scope =
                kind == PersonAlias.class ? whose.identifiers() : whose.id().value();
        return pseudonyms.of(kind, scope, value);
    }

    /** The aliases of one of the partner's people under former keys, the oldest first. */
    List<PersonAlias> formerly(String person) {
        return pseudonyms.formerly(partner.identifiers(), person);
    }

    private Partner cited(String source) {
        return directory
                .partner(new PartnerId(source))
                .orElseThrow(() -> new InvalidValue("not a known partner", "a source as the directory names it"));
    }
}
