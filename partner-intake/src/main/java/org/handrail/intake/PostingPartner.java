package org.handrail.intake;

import org.handrail.directory.Partner;
import org.handrail.events.terms.PartnerId;

/**
 * The partner whose client holds the token of this request. As a parameter of a controller's method it is all the
 * authorisation a read needs: every request under {@code /v1} has one, and what is answered is chosen by its id.
 */
public record PostingPartner(Partner partner) {

    /** The partner's id, the {@code source} of its facts. */
    public PartnerId id() {
        return partner.id();
    }
}
