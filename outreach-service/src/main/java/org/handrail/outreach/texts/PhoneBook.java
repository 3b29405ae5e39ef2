package org.handrail.outreach.texts;

import java.util.Optional;
import org.handrail.events.terms.PersonAlias;

/** Where people can be sent a text. */
public interface PhoneBook {

    /** The number of this person that takes texts, as {@code +15550100}; empty where none is known. */
    Optional<String> mobileOf(PersonAlias person);
}
