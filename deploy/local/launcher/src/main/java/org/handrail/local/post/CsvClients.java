package org.handrail.local.post;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.handrail.local.machine.Refusal;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Of the mappings of CSV, which the intakes read, what is needed to post one: whose it is, and which column says the type.
 *
 * @param partner who posts such files, or null where no mapping fits
 * @param typeColumn where a row's event type stands
 */
record CsvClients(@Nullable String partner, String typeColumn) {

    private static final String TYPE = "type";

    /** What the first mapping says whose columns all stand in this header. */
    static CsvClients in(Path file, List<String> header) {
        try (Reader reader = Files.newBufferedReader(file)) {
            Map<String, Object> document = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            for (Object each : (Collection<?>) document.getOrDefault("mappings", List.of())) {
                Map<?, ?> mapping = (Map<?, ?>) each;
                Map<?, ?> attributes = map(mapping, "attributes");
                if (header.containsAll(attributes.values())
                        && header.containsAll(map(mapping, "data").values())) {
                    Object type = attributes.get(TYPE);
                    return new CsvClients(
                            String.valueOf(mapping.get("partner")), type == null ? TYPE : String.valueOf(type));
                }
            }
            return new CsvClients(null, TYPE);
        } catch (IOException | ClassCastException unreadable) {
            throw new Refusal("The mappings " + file + " cannot be read: " + unreadable.getMessage());
        }
    }

    private static Map<?, ?> map(Map<?, ?> mapping, String name) {
        return mapping.get(name) instanceof Map<?, ?> map ? map : Map.of();
    }
}
