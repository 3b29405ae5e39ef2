package org.handrail.local.services;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.handrail.directory.Client;
import org.handrail.directory.Client.Proof;
import org.handrail.directory.DirectoryFile;
import org.handrail.directory.Partner;
import org.handrail.directory.UnreadableDirectory;
import org.handrail.local.machine.Refusal;

/**
 * Of the directory what the launcher needs: which clients post for which partner.
 *
 * @param clientsOf the clients by partner, in the directory's order
 * @param signing those of them that have a private key instead of a secret
 */
public record Directory(Map<String, List<String>> clientsOf, List<String> signing) {

    /** One whose clients all have secrets. */
    public Directory(Map<String, List<String>> clientsOf) {
        this(clientsOf, List.of());
    }

    /** Reads the file, as it is in force now. */
    public static Directory in(Path file) {
        try {
            List<Partner> partners = DirectoryFile.read(file).at(Instant.now()).partners();
            Map<String, List<String>> clientsOf = new LinkedHashMap<>();
            partners.forEach(partner -> clientsOf.put(
                    partner.id().value(),
                    partner.clients().stream().map(Client::id).toList()));
            return new Directory(
                    clientsOf,
                    partners.stream()
                            .flatMap(partner -> partner.clients().stream())
                            .filter(client -> client.proof() == Proof.PRIVATE_KEY)
                            .map(Client::id)
                            .toList());
        } catch (UnreadableDirectory refused) {
            throw new Refusal(String.valueOf(refused.getMessage()));
        }
    }

    /** Every client that has a secret, each once. */
    public List<String> clients() {
        Stream<String> all = clientsOf.values().stream().flatMap(List::stream).distinct();
        return all.filter(client -> !signing.contains(client)).toList();
    }
}
