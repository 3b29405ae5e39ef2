package org.handrail.outreach.people;

import java.time.Instant;
import java.util.List;
import org.handrail.events.terms.PersonAlias;
import org.handrail.outreach.cases.WishesTold;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of who a person is.
 *
 * @param alias under which they are led
 * @param version of the details, 0 where there are none yet
 * @param toldAt when the details were last told, or null where there are none
 * @param toldBy by whom, likewise
 * @param wishes what they asked for and agreed to, or null where they were never asked
 * @param linked what is known under other aliases that are the same person
 */
public record Person(
        PersonAlias alias,
        ContactDetails details,
        long version,
        @Nullable Instant toldAt,
        @Nullable String toldBy,
        @Nullable WishesTold wishes,
        List<Linked> linked) {

    public Person {
        linked = List.copyOf(linked);
    }

    /** Another alias of the same person, with what was told under it; empty details where nothing was. */
    public record Linked(PersonAlias alias, ContactDetails details) {}

    @Override
    public String toString() {
        return "Person";
    }
}
