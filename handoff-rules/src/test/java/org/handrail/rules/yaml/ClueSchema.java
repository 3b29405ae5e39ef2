package org.handrail.rules.yaml;

import static org.handrail.rules.yaml.SchemaParts.COUNT;
import static org.handrail.rules.yaml.SchemaParts.DURATION;
import static org.handrail.rules.yaml.SchemaParts.SPAN;
import static org.handrail.rules.yaml.SchemaParts.TEXT;
import static org.handrail.rules.yaml.SchemaParts.anyOf;
import static org.handrail.rules.yaml.SchemaParts.list;
import static org.handrail.rules.yaml.SchemaParts.oneOrMore;
import static org.handrail.rules.yaml.SchemaParts.pattern;
import static org.handrail.rules.yaml.SchemaParts.ref;
import static org.handrail.rules.yaml.SchemaParts.times;
import static org.handrail.rules.yaml.SchemaParts.words;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.handrail.events.EventType;
import org.handrail.rules.pathway.Component;

/** What editors are told of events and of the clues that look for them. */
record ClueSchema(SchemaSections sections) {

    /** The parts that rules refer to, by name. */
    Map<String, Object> parts() {
        Map<String, Object> parts = new TreeMap<>();
        parts.put("event", words(ClueReader.EVENTS.meanings().keySet()));
        parts.put("opening", anyOf(ref("event"), withWhere(ClueReader.OPENING_ENTRIES, List.of("event"))));
        parts.put("clue", withWhere(ClueReader.ENTRIES, List.of("event", "match")));
        parts.put("miss", withWhere(ClueReader.MISS_ENTRIES, List.of("event", "match")));
        parts.put("pause", withWhere(ClueReader.PAUSE_ENTRIES, List.of("event", "match", "then")));
        for (EventType event : EventType.values()) {
            parts.put("where " + event.shortName(), where(List.of(event)));
        }
        parts.put("where", where(Arrays.asList(EventType.values())));
        return parts;
    }

    /** Of a single event it is known what it can say; of several, each may say something else. */
    private Map<String, Object> withWhere(Set<String> names, List<String> required) {
        Map<String, Object> parts = new LinkedHashMap<>(Map.ofEntries(
                Map.entry("event", oneOrMore(ref("event"))),
                Map.entry("where", ref("where")),
                Map.entry("match", words(ClueReader.MATCHES.meanings().keySet())),
                Map.entry(
                        "from",
                        anyOf(
                                words(ClueReader.FROM.meanings().keySet()),
                                pattern(ClueReader.DAY.pattern() + "|" + ClueReader.HOUR.pattern()))),
                Map.entry("until", SPAN),
                Map.entry("only", words(ClueReader.CONDITIONS.meanings().keySet())),
                Map.entry("times", COUNT),
                Map.entry("lying within", SPAN),
                Map.entry("answered by", list(ref("clue"))),
                Map.entry("ends with", oneOrMore(ref("opening"))),
                Map.entry("at most", DURATION),
                Map.entry("ends on", words(times())),
                Map.entry("then", words(ClueReader.AFTER_A_PAUSE.meanings().keySet()))));
        parts.keySet().retainAll(names);
        Map<String, Object> clue = sections.entries(names, parts, required);
        clue.put(
                "allOf",
                Arrays.stream(EventType.values())
                        .map(event -> Map.of(
                                "if", Map.of("properties", Map.of("event", Map.of("const", event.shortName()))),
                                "then", Map.of("properties", Map.of("where", ref("where " + event.shortName())))))
                        .toList());
        return clue;
    }

    private static Map<String, Object> where(Collection<EventType> events) {
        Map<String, Set<String>> closed = new TreeMap<>();
        Set<String> free = new TreeSet<>();
        for (EventType event : events) {
            for (Component component : WhereReader.choices(event).values()) {
                Set<String> words = WhereReader.vocabulary(component).keySet();
                closed.computeIfAbsent(component.words(), name -> new TreeSet<>())
                        .addAll(words);
                if (words.isEmpty()) {
                    free.add(component.words());
                }
            }
        }
        Map<String, Object> parts = new LinkedHashMap<>();
        closed.forEach((name, words) -> {
            words.add("unknown");
            parts.put(name, oneOrMore(free.contains(name) ? TEXT : words(words)));
        });
        return new SchemaSections(Map.of()).entries(parts.keySet(), parts, List.of());
    }
}
