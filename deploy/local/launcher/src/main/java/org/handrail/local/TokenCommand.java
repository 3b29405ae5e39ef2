package org.handrail.local;

import java.util.List;
import org.handrail.local.machine.Place;
import org.handrail.local.machine.Refusal;
import org.handrail.local.machine.Secrets;
import org.handrail.local.parts.Say;

/** Prints a bearer token for a client. */
record TokenCommand(Place place, Say say) {

    int run(List<String> arguments) {
        if (arguments.size() != 1) {
            throw new Refusal("token needs the name of one client; token --help lists them.");
        }
        Addresses addresses = Addresses.of(place);
        Secrets secrets = new Secrets(place.secret("clients.properties"));
        say.line(new Tokens(addresses.of("issuer"), secrets).forClient(arguments.getFirst()));
        return 0;
    }
}
