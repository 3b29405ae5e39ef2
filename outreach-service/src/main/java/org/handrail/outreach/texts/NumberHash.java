package org.handrail.outreach.texts;

import java.util.UUID;
import org.handrail.events.terms.PersonAlias;
import org.handrail.journal.Pseudonyms;
import org.springframework.stereotype.Component;

/** A telephone number as a keyed hash: enough to know it again, however it is written, with its country's code or without. */
@Component
class NumberHash {

    private static final String SCOPE = "outreach-text-number";

    private final Pseudonyms pseudonyms;
    private final Dialled dialled;

    NumberHash(Pseudonyms pseudonyms, Dialled dialled) {
        this.pseudonyms = pseudonyms;
        this.dialled = dialled;
    }

    UUID of(String number) {
        return pseudonyms.of(PersonAlias.class, SCOPE, dialled.of(number).substring(1));
    }
}
