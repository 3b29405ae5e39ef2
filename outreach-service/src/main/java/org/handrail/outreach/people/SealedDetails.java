package org.handrail.outreach.people;

import java.util.UUID;
import org.handrail.journal.Sealed;
import tools.jackson.databind.json.JsonMapper;

/** Details as they stand in the database: JSON, sealed so that it opens for its person alone. */
final class SealedDetails {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PeopleKeys keys;

    SealedDetails(PeopleKeys keys) {
        this.keys = keys;
    }

    byte[] seal(UUID person, ContactDetails details) {
        return keys.cipher()
                .seal(owner(person), JSON.writeValueAsBytes(details))
                .bytes();
    }

    ContactDetails open(UUID person, byte[] sealed) {
        return JSON.readValue(keys.cipher().open(owner(person), new Sealed(sealed)), ContactDetails.class);
    }

    private static String owner(UUID person) {
        return "person|" + person;
    }
}
