package org.handrail.local;

import java.net.URI;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.handrail.local.database.Erasure;
import org.handrail.local.database.Roles;
import org.handrail.local.machine.Place;
import org.handrail.local.machine.Refusal;
import org.handrail.local.machine.Secrets;
import org.handrail.local.parts.Say;
import org.handrail.local.secure.Certificates;
import org.handrail.local.secure.Security;

/** Erases a person, or what is older than it is kept, from the running system. */
record EraseCommand(Place place, Say say) {

    private static final List<String> SCHEMAS = List.of("detox", "placement", "aftercare", "outreach");

    int run(List<String> arguments) throws InterruptedException {
        List<String> rest = new ArrayList<>(arguments);
        String reason = option(rest, "--reason");
        String before = rest.contains("--before") ? option(rest, "--before") : "";
        if (rest.size() != (before.isEmpty() ? 1 : 0)) {
            throw new Refusal("erase needs one person, or --before; erase --help says more.");
        }
        Addresses addresses = Addresses.of(place);
        String more =
                addresses.areSecure() ? Security.ofDatabaseClients(new Certificates(place.secret("tls"), "")) : "";
        int port = URI.create(addresses.of("postgres")).getPort();
        Roles roles = new Roles(port, new Secrets(place.secret("database.properties")), more);
        Erasure erasure = new Erasure(roles, SCHEMAS, say);
        try {
            if (before.isEmpty()) {
                erasure.person(person(rest.getFirst()), reason);
            } else {
                erasure.before(instant(before), reason);
            }
            return 0;
        } catch (SQLException failed) {
            throw new Refusal("Nothing more was erased: " + failed.getMessage());
        }
    }

    private static String option(List<String> arguments, String name) {
        int at = arguments.indexOf(name);
        if (at < 0 || at + 1 >= arguments.size()) {
            throw new Refusal("erase needs " + name + " and what it is.");
        }
        String value = arguments.get(at + 1);
        arguments.subList(at, at + 2).clear();
        return value;
    }

    private static String person(String pseudonym) {
        try {
            return UUID.fromString(pseudonym).toString();
        } catch (IllegalArgumentException noPseudonym) {
            throw new Refusal(pseudonym + " is no pseudonym of a person; a case shows one.");
        }
    }

    private static String instant(String text) {
        try {
            return Instant.parse(text).toString();
        } catch (DateTimeException noInstant) {
            throw new Refusal(text + " is no instant such as 2016-01-01T00:00:00Z.");
        }
    }
}
