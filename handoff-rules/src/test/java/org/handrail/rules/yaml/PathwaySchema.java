package org.handrail.rules.yaml;

import static org.handrail.rules.yaml.SchemaParts.COUNT;
import static org.handrail.rules.yaml.SchemaParts.DATE;
import static org.handrail.rules.yaml.SchemaParts.DURATION;
import static org.handrail.rules.yaml.SchemaParts.SPAN;
import static org.handrail.rules.yaml.SchemaParts.TEXT;
import static org.handrail.rules.yaml.SchemaParts.anyOf;
import static org.handrail.rules.yaml.SchemaParts.list;
import static org.handrail.rules.yaml.SchemaParts.oneOrMore;
import static org.handrail.rules.yaml.SchemaParts.oneRequiredOf;
import static org.handrail.rules.yaml.SchemaParts.pattern;
import static org.handrail.rules.yaml.SchemaParts.ref;
import static org.handrail.rules.yaml.SchemaParts.times;
import static org.handrail.rules.yaml.SchemaParts.words;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.handrail.events.EventType;
import org.handrail.events.terms.Medication;
import org.handrail.rules.pathway.Component;
import org.handrail.rules.pathway.Wording.Ending;
import org.jspecify.annotations.Nullable;

/**
 * What editors are told of a pathway file, made of the words that its readers know: a JSON Schema, as maps and lists. It says
 * which words may stand where; whether they make sense together is for the reader to say.
 */
final class PathwaySchema {

    private final Map<String, String> descriptions;

    /**
     * Of the words as they are explained somewhere.
     *
     * @param descriptions what an entry says, by its name
     */
    PathwaySchema(Map<String, String> descriptions) {
        this.descriptions = descriptions;
    }

    Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "A Handrail pathway");
        schema.putAll(entries(PathwayReader.ENTRIES, pathway(), List.of("version", "source", "wording", "rules")));
        Map<String, Object> parts = new TreeMap<>();
        parts.put("rule", rule());
        parts.put("context", context());
        parts.put("event", words(ClueReader.EVENTS.meanings().keySet()));
        parts.put("opening", anyOf(ref("event"), withWhere(ClueReader.OPENING_ENTRIES, List.of("event"))));
        parts.put("clue", withWhere(ClueReader.ENTRIES, List.of("event", "match")));
        parts.put("miss", withWhere(ClueReader.MISS_ENTRIES, List.of("event", "match")));
        parts.put("pause", withWhere(ClueReader.PAUSE_ENTRIES, List.of("event", "match", "then")));
        for (EventType event : EventType.values()) {
            parts.put("where " + event.shortName(), where(List.of(event)));
        }
        parts.put("where", where(Arrays.asList(EventType.values())));
        schema.put("$defs", parts);
        return schema;
    }

    private Map<String, Object> pathway() {
        Map<String, Object> forms = new LinkedHashMap<>();
        Words.spelled(Medication.Form.class).keySet().forEach(form -> forms.put(form, COUNT));
        Map<String, Object> limits = new LinkedHashMap<>();
        RuleReader.SEVERITIES.meanings().keySet().forEach(severity -> limits.put(severity, DURATION));
        Map<String, Object> sources = new LinkedHashMap<>();
        PathwayReader.FIGURES.forEach(figure -> sources.put(figure, TEXT));
        return new LinkedHashMap<>(Map.ofEntries(
                Map.entry("version", TEXT),
                Map.entry("in force from", Map.of("type", "string", "format", "date-time")),
                Map.entry("watch horizon", DURATION),
                Map.entry("one handoff", DURATION),
                Map.entry("holidays", list(DATE)),
                Map.entry(
                        "calendars",
                        list(entries(
                                PathwayReader.CALENDAR_ENTRIES,
                                Map.of("programs", list(TEXT), "holidays", list(DATE)),
                                List.of("programs", "holidays")))),
                Map.entry("days supply", entries(forms.keySet(), forms, List.of())),
                Map.entry("most grace", DURATION),
                Map.entry("unverified at most", entries(limits.keySet(), limits, List.copyOf(limits.keySet()))),
                Map.entry("contexts", list(ref("context"))),
                Map.entry("source", entries(sources.keySet(), sources, PathwayReader.FIGURES)),
                Map.entry("wording", wording()),
                Map.entry("rules", list(ref("rule")))));
    }

    private Map<String, Object> wording() {
        Map<String, Object> sentences = new LinkedHashMap<>();
        Arrays.stream(Ending.values()).forEach(ending -> sentences.put(ending.word(), TEXT));
        Map<String, Object> phrases = new LinkedHashMap<>();
        ClueReader.EVENTS.meanings().keySet().forEach(event -> phrases.put(event, TEXT));
        Map<String, Object> parts = new LinkedHashMap<>();
        new TreeSet<>(WordingReader.ENTRIES).forEach(entry -> parts.put(entry, TEXT));
        parts.put("sentences", entries(sentences.keySet(), sentences, List.copyOf(sentences.keySet())));
        parts.put("phrases", entries(phrases.keySet(), phrases, List.of()));
        return entries(parts.keySet(), parts, List.copyOf(parts.keySet()));
    }

    private Map<String, Object> rule() {
        Map<String, Object> sources = new LinkedHashMap<>();
        RuleReader.FIGURES.forEach(figure -> sources.put(figure, TEXT));
        Map<String, Object> parts = new LinkedHashMap<>(Map.ofEntries(
                Map.entry("name", pattern(RuleReader.NAME)),
                Map.entry("row", COUNT),
                Map.entry("measure", measure()),
                Map.entry("after", list(ref("opening"))),
                Map.entry(
                        "joins",
                        entries(
                                RuleReader.JOINS_ENTRIES,
                                Map.of(
                                        "within",
                                        SPAN,
                                        "until met",
                                        words(RuleReader.YES_OR_NO.meanings().keySet())),
                                List.of("within"))),
                Map.entry("hangs on", words(RuleReader.ANCHORS.meanings().keySet())),
                Map.entry("expects", TEXT),
                Map.entry("from", oneOrMore(words(times()))),
                Map.entry("within", SPAN),
                Map.entry("otherwise within", SPAN),
                Map.entry("grace", DURATION),
                Map.entry("warn before", DURATION),
                Map.entry("stages", list(stage())),
                Map.entry("severity", words(RuleReader.SEVERITIES.meanings().keySet())),
                Map.entry("raised by", list(TEXT)),
                Map.entry("moved by", list(ref("opening"))),
                Map.entry("lasting", SPAN),
                Map.entry("missed by", list(ref("miss"))),
                Map.entry("paused by", list(ref("pause"))),
                Map.entry("explanation", TEXT),
                Map.entry("cleared by", TEXT),
                Map.entry("source", entries(sources.keySet(), sources, List.of("within", "warn before")))));
        for (String clues : List.of("continued by", "met by", "excused by", "passed on by")) {
            parts.put(clues, list(ref("clue")));
        }
        Map<String, Object> rule = entries(
                RuleReader.ENTRIES,
                parts,
                List.of(
                        "name",
                        "after",
                        "hangs on",
                        "expects",
                        "within",
                        "warn before",
                        "severity",
                        "explanation",
                        "cleared by",
                        "source"));
        rule.put("allOf", List.of(oneRequiredOf("row", "measure"), oneRequiredOf("met by", "continued by")));
        return rule;
    }

    private Map<String, Object> measure() {
        return entries(
                DenominatorReader.ENTRIES,
                Map.of(
                        "ages", pattern(DenominatorReader.AGES.pattern()),
                        "days", pattern(DenominatorReader.DAYS.pattern()),
                        "one in", COUNT),
                List.of());
    }

    private Map<String, Object> stage() {
        return entries(
                RuleReader.STAGE_ENTRIES,
                Map.of(
                        "after", SPAN,
                        "severity", words(RuleReader.SEVERITIES.meanings().keySet()),
                        "name", TEXT),
                List.of("after", "severity", "name"));
    }

    private Map<String, Object> context() {
        return entries(
                ContextReader.ENTRIES,
                Map.of(
                        "name", TEXT,
                        "seen", oneOrMore(ref("opening")),
                        "last said", ref("opening"),
                        "drops", COUNT,
                        "of", words(ContextReader.DROPS.meanings().keySet()),
                        "within", DURATION,
                        "source", TEXT),
                List.of("name"));
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
        Map<String, Object> clue = entries(names, parts, required);
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
        return new PathwaySchema(Map.of()).entries(parts.keySet(), parts, List.of());
    }

    /** A section: exactly these entries, each of which the reader knows. */
    private Map<String, Object> entries(Collection<String> known, Map<String, ?> parts, List<String> required) {
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
