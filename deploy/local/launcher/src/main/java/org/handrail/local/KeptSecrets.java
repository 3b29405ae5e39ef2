package org.handrail.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.handrail.local.database.Roles;
import org.handrail.local.machine.ClientKey;
import org.handrail.local.machine.Place;
import org.handrail.local.machine.Secrets;
import org.handrail.local.services.Directory;
import org.handrail.local.services.Service;

/**
 * Every secret of a local system, generated where it is missing.
 *
 * @param clients the clients' secrets and the logins' passwords
 * @param passwords of the database's roles
 * @param keys of pseudonyms, journal and people
 */
record KeptSecrets(Secrets clients, Secrets passwords, Secrets keys) {

    static final List<String> STAFF = List.of("coordinator", "coordinator-lakeside", "supervisor", "manager");

    /** The secrets of this data folder, for the clients that the directory names. */
    static KeptSecrets in(Place place, Path directory) {
        Directory named = Directory.in(directory);
        named.signing().forEach(client -> new ClientKey(place.secret("client-keys"), client).make());
        List<String> clients = new ArrayList<>(named.clients());
        clients.addAll(STAFF);
        clients.add("outreach-desk");
        clients.add("insights-pages");
        List<String> roles = new ArrayList<>(Service.schemas());
        Service.schemas().stream().map(Roles::ownerOf).forEach(roles::add);
        roles.add(Roles.owner());
        roles.add(Roles.FIGURES_READER);
        return new KeptSecrets(
                new Secrets(place.secret("clients.properties"))
                        .withPasswords(clients)
                        .withLogins(STAFF.stream().map(KeptSecrets::login).toList()),
                new Secrets(place.secret("database.properties")).withPasswords(roles),
                new Secrets(place.secret("keys.properties")).withKeys(List.of("pseudonyms", "journal", "people")));
    }

    /** The name under which the password of a login is kept. */
    static String login(String staff) {
        return "login." + staff;
    }
}
