package org.handrail.local.issuer;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The clients that the directory lets post for its partners. */
final class PartnerClients {

    private PartnerClients() {}

    /** The client ids in the directory's order, each once. */
    static List<String> in(Path directory) throws IOException {
        try (Reader reader = Files.newBufferedReader(directory)) {
            Map<String, Object> document = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            List<String> clients = new ArrayList<>();
            for (Object partner : (List<?>) document.getOrDefault("partners", List.of())) {
                Object own = ((Map<?, ?>) partner).get("clients");
                if (own instanceof List<?> ids) {
                    ids.forEach(id -> clients.add(String.valueOf(id)));
                }
            }
            return clients.stream().distinct().toList();
        }
    }
}
