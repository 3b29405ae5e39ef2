package org.handrail.rules.yaml;

import static org.handrail.rules.yaml.SchemaParts.COUNT;
import static org.handrail.rules.yaml.SchemaParts.DATE;
import static org.handrail.rules.yaml.SchemaParts.DURATION;
import static org.handrail.rules.yaml.SchemaParts.TEXT;
import static org.handrail.rules.yaml.SchemaParts.list;
import static org.handrail.rules.yaml.SchemaParts.ref;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.handrail.events.terms.Medication;
import org.handrail.rules.pathway.Wording.Ending;

/**
 * What editors are told of a pathway file, made of the words that its readers know: a JSON Schema, as maps and lists. It says
 * which words may stand where; whether they make sense together is for the reader to say.
 *
 * @param sections with what is explained somewhere of each entry
 */
record PathwaySchema(SchemaSections sections) {

    Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "A Handrail pathway");
        schema.putAll(
                sections.entries(PathwayReader.ENTRIES, pathway(), List.of("version", "source", "wording", "rules")));
        RuleSchema rules = new RuleSchema(sections);
        Map<String, Object> parts = new TreeMap<>(new ClueSchema(sections).parts());
        parts.put("rule", rules.rule());
        parts.put("context", rules.context());
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
                        list(sections.entries(
                                PathwayReader.CALENDAR_ENTRIES,
                                Map.of("programs", list(TEXT), "holidays", list(DATE)),
                                List.of("programs", "holidays")))),
                Map.entry("days supply", sections.entries(forms.keySet(), forms, List.of())),
                Map.entry("most grace", DURATION),
                Map.entry(
                        "unverified at most", sections.entries(limits.keySet(), limits, List.copyOf(limits.keySet()))),
                Map.entry("contexts", list(ref("context"))),
                Map.entry("source", sections.entries(sources.keySet(), sources, PathwayReader.FIGURES)),
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
        parts.put("sentences", sections.entries(sentences.keySet(), sentences, List.copyOf(sentences.keySet())));
        parts.put("phrases", sections.entries(phrases.keySet(), phrases, List.of()));
        return sections.entries(parts.keySet(), parts, List.copyOf(parts.keySet()));
    }
}
