package org.handrail.rules.yaml;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.handrail.events.EventType;
import org.handrail.rules.pathway.TimeSaid;

/** What a schema of a pathway is put together of. */
final class SchemaParts {

    static final Map<String, Object> TEXT = Map.of("type", List.of("string", "number"));
    static final Map<String, Object> COUNT = Map.of("type", "integer", "minimum", 0, "maximum", 9999);
    static final Map<String, Object> DURATION = pattern("\\d{1,4} (minute|hour|day)s?");
    static final Map<String, Object> SPAN = pattern(Figures.SPAN);
    static final Map<String, Object> DATE = pattern("\\d{4}-\\d{2}-\\d{2}");

    private SchemaParts() {}

    static Set<String> times() {
        Set<String> times = new TreeSet<>();
        times.add(TimeSaid.SUPPLY_END);
        for (EventType event : EventType.values()) {
            times.addAll(Fit.times(event));
        }
        return times;
    }

    static Map<String, Object> oneRequiredOf(String... names) {
        return Map.of(
                "anyOf",
                Arrays.stream(names)
                        .map(name -> Map.of("required", List.of(name)))
                        .toList());
    }

    static Map<String, Object> oneOrMore(Map<String, Object> element) {
        return anyOf(element, list(element));
    }

    static Map<String, Object> list(Map<String, Object> element) {
        return new TreeMap<>(Map.of("type", "array", "items", element));
    }

    static Map<String, Object> anyOf(Map<String, Object> one, Map<String, Object> other) {
        return Map.of("anyOf", List.of(one, other));
    }

    static Map<String, Object> words(Set<String> words) {
        return Map.of("enum", words.stream().sorted().collect(Collectors.toList()));
    }

    static Map<String, Object> ref(String part) {
        return Map.of("$ref", "#/$defs/" + part.replace(" ", "%20"));
    }

    static Map<String, Object> pattern(String pattern) {
        return new TreeMap<>(Map.of("type", "string", "pattern", "^(?:" + pattern + ")$"));
    }
}
