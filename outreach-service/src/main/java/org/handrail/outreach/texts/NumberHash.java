package org.handrail.outreach.texts;

import java.util.UUID;
import org.handrail.events.terms.PersonAlias;
import org.handrail.journal.Pseudonyms;
import org.springframework.stereotype.Component;

/** A telephone number, with its country's code, as a keyed hash: enough to know it again, however it is written. */
@Component
class NumberHash {

    private static final String SCOPE = "outreach-text-number";

    private final Pseudonyms pseudonyms;

    NumberHash(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    UUID of(String number) {
        return pseudonyms.of(PersonAlias.class, SCOPE, number.replaceAll("[^0-9]", ""));
    }
}
