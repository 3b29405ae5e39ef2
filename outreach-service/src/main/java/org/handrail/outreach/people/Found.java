package org.handrail.outreach.people;

import java.util.List;
import org.handrail.events.terms.PersonAlias;

/**
 * What a search found.
 *
 * @param people whom the searcher may see, by name
 * @param more whether more fit than are shown
 * @param elsewhere who fits and is another team's; nothing but the alias, to be opened with a reason
 */
public record Found(List<Hit> people, boolean more, List<PersonAlias> elsewhere) {

    public Found {
        people = List.copyOf(people);
        elsewhere = List.copyOf(elsewhere);
    }

    /** One of them. */
    public record Hit(PersonAlias alias, ContactDetails details) {}
}
