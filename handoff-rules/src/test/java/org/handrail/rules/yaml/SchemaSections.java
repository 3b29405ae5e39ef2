package org.handrail.rules.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Sections of a schema, each with the entries that its reader knows.
 *
 * @param descriptions what an entry says, by its name
 */
record SchemaSections(Map<String, String> descriptions) {

    /** A section: exactly these entries, each of which the reader knows. */
    Map<String, Object> entries(Collection<String> known, Map<String, ?> parts, List<String> required) {
        if (!Set.copyOf(known).equals(parts.keySet())) {
            throw new IllegalStateException("the reader knows " + known + ", the schema " + parts.keySet());
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        (known instanceof List ? known : new TreeSet<>(known))
                .forEach(name -> properties.put(name, described(name, parts.get(name))));
        Map<String, Object> section = new LinkedHashMap<>();
        section.put("type", "object");
        section.put("additionalProperties", false);
        section.put("required", required);
        section.put("properties", properties);
        return section;
    }

    private Object described(String name, @Nullable Object part) {
        Map<String, Object> all = new LinkedHashMap<>();
        if (descriptions.containsKey(name)) {
            all.put("description", descriptions.get(name));
        }
        if (part instanceof Map<?, ?> map) {
            map.entrySet().stream()
                    .sorted(Comparator.comparing(entry -> String.valueOf(entry.getKey())))
                    .forEach(entry -> all.put(String.valueOf(entry.getKey()), entry.getValue()));
        }
        return all;
    }
}
