package org.handrail.local.issuer;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.handrail.directory.Client;
import org.handrail.directory.Client.Proof;
import org.handrail.directory.DirectoryFile;

/** The clients that the directory lets post for its partners. */
final class PartnerClients {

    private PartnerClients() {}

    /** The ids of those that have a secret, in the directory's order. */
    static List<String> in(Path directory) {
        return DirectoryFile.read(directory).at(Instant.now()).partners().stream()
                .flatMap(partner -> partner.clients().stream())
                .filter(client -> client.proof() == Proof.SECRET)
                .map(Client::id)
                .toList();
    }
}
