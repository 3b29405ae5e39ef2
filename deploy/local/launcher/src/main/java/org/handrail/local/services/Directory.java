package org.handrail.local.services;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handrail.local.machine.Refusal;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Of the directory what the launcher needs: which clients post for which partner.
 *
 * @param clientsOf the clients by partner, in the directory's order
 */
public record Directory(Map<String, List<String>> clientsOf) {

    /** Reads the file. */
    public static Directory in(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            Map<String, Object> document = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            Map<String, List<String>> clientsOf = new LinkedHashMap<>();
            for (Object entry : (List<?>) document.getOrDefault("partners", List.of())) {
                Map<?, ?> partner = (Map<?, ?>) entry;
                List<String> clients = new ArrayList<>();
                if (partner.get("clients") instanceof List<?> ids) {
                    ids.forEach(id -> clients.add(String.valueOf(id)));
                }
                clientsOf.put(String.valueOf(partner.get("id")), clients);
            }
            return new Directory(clientsOf);
        } catch (IOException | ClassCastException unreadable) {
            throw new Refusal("The directory " + file + " cannot be read: " + unreadable.getMessage());
        }
    }

    /** Every client, each once. */
    public List<String> clients() {
        return clientsOf.values().stream().flatMap(List::stream).distinct().toList();
    }
}
