package org.handrail.events;

import org.handrail.events.terms.ConsentId;

/** An event that says which consent it belongs to. */
public interface NamesConsent {

    /** The consent, as a pseudonym of the partner's own identifier. */
    ConsentId consent();
}
