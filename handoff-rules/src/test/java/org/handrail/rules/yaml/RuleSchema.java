package org.handrail.rules.yaml;

import static org.handrail.rules.yaml.SchemaParts.COUNT;
import static org.handrail.rules.yaml.SchemaParts.DURATION;
import static org.handrail.rules.yaml.SchemaParts.SPAN;
import static org.handrail.rules.yaml.SchemaParts.TEXT;
import static org.handrail.rules.yaml.SchemaParts.list;
import static org.handrail.rules.yaml.SchemaParts.oneOrMore;
import static org.handrail.rules.yaml.SchemaParts.oneRequiredOf;
import static org.handrail.rules.yaml.SchemaParts.pattern;
import static org.handrail.rules.yaml.SchemaParts.ref;
import static org.handrail.rules.yaml.SchemaParts.times;
import static org.handrail.rules.yaml.SchemaParts.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What editors are told of a rule, and of a context that raises it. */
record RuleSchema(SchemaSections sections) {

    Map<String, Object> rule() {
        Map<String, Object> sources = new LinkedHashMap<>();
        RuleReader.FIGURES.forEach(figure -> sources.put(figure, TEXT));
        Map<String, Object> parts = new LinkedHashMap<>(Map.ofEntries(
                Map.entry("name", pattern(RuleReader.NAME)),
                Map.entry("row", COUNT),
                Map.entry("measure", measure()),
                Map.entry("after", list(ref("opening"))),
                Map.entry(
                        "joins",
                        sections.entries(
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
                Map.entry("source", sections.entries(sources.keySet(), sources, List.of("within", "warn before")))));
        for (String clues : List.of("continued by", "met by", "excused by", "passed on by")) {
            parts.put(clues, list(ref("clue")));
        }
        Map<String, Object> rule = sections.entries(
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
        return sections.entries(
                DenominatorReader.ENTRIES,
                Map.of(
                        "ages", pattern(DenominatorReader.AGES.pattern()),
                        "days", pattern(DenominatorReader.DAYS.pattern()),
                        "one in", COUNT),
                List.of());
    }

    private Map<String, Object> stage() {
        return sections.entries(
                RuleReader.STAGE_ENTRIES,
                Map.of(
                        "after", SPAN,
                        "severity", words(RuleReader.SEVERITIES.meanings().keySet()),
                        "name", TEXT),
                List.of("after", "severity", "name"));
    }

    Map<String, Object> context() {
        return sections.entries(
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
}
