package org.handrail.events;

import org.handrail.events.terms.StayId;

/** An event that says which stay it belongs to. */
public interface NamesStay {

    /** The stay, as a pseudonym of the partner's own identifier. */
    StayId stay();
}
