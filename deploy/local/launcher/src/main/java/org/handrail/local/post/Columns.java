package org.handrail.local.post;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.local.machine.Refusal;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/**
 * How one kind of CSV becomes events.
 *
 * @param client who posts such files
 * @param data the column of each data field
 * @param numbers the fields that are numbers
 * @param constants what every event of a type says
 * @param codes what a code in a column says
 */
record Columns(
        String client,
        Map<String, String> data,
        Set<String> numbers,
        Map<String, Map<String, String>> constants,
        List<Codes> codes) {

    private static final List<String> ENVELOPE = List.of("id", "type", "subject", "time");
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * What the codes of a column say.
     *
     * @param type of the events it holds for
     * @param values the data fields by code
     */
    record Codes(String type, String column, Map<String, Map<String, String>> values) {}

    /** The mapping in this file that fits the header. */
    static Columns in(Path file, List<String> header) {
        try (Reader reader = Files.newBufferedReader(file)) {
            Map<String, Object> document = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            return list(document, "mappings").stream()
                    .map(entry -> of((Map<?, ?>) entry))
                    .filter(mapping -> header.containsAll(mapping.needed()))
                    .findFirst()
                    .orElseThrow(() -> new Refusal("No mapping in " + file + " fits the columns " + header + "."));
        } catch (IOException | ClassCastException unreadable) {
            throw new Refusal("The mappings " + file + " cannot be read: " + unreadable.getMessage());
        }
    }

    /** The event of a row. Empty cells are left out, so that the intake says what is missing. */
    String event(Map<String, String> row) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        ENVELOPE.forEach(name -> putFilled(event, name, row.getOrDefault(name, "")));
        Map<String, Object> fields = new LinkedHashMap<>();
        data.forEach((field, column) -> put(fields, field, row.getOrDefault(column, "")));
        String type = row.getOrDefault("type", "");
        constants.getOrDefault(type, Map.of()).forEach((field, value) -> put(fields, field, value));
        for (Codes code : codes) {
            if (code.type().equals(type)) {
                String found = row.getOrDefault(code.column(), "");
                code.values().getOrDefault(found, Map.of()).forEach((field, value) -> put(fields, field, value));
            }
        }
        event.put("data", fields);
        return JSON.writeValueAsString(event);
    }

    private Set<String> needed() {
        Set<String> needed = data.values().stream().collect(Collectors.toSet());
        needed.addAll(ENVELOPE);
        codes.forEach(code -> needed.add(code.column()));
        return needed;
    }

    /** A dotted field lies in an object of its own. */
    private void put(Map<String, Object> fields, String field, String value) {
        if (value.isEmpty()) {
            return;
        }
        Object typed = numbers.contains(field) && value.matches("-?\\d{1,9}") ? (Object) Integer.valueOf(value) : value;
        int dot = field.indexOf('.');
        if (dot < 0) {
            fields.put(field, typed);
            return;
        }
        @SuppressWarnings("unchecked") // only maps made here lie under the first half of a dotted name
        Map<String, Object> inner = (Map<String, Object>)
                fields.computeIfAbsent(field.substring(0, dot), name -> new LinkedHashMap<String, Object>());
        inner.put(field.substring(dot + 1), typed);
    }

    private static void putFilled(Map<String, Object> event, String name, String value) {
        if (!value.isEmpty()) {
            event.put(name, value);
        }
    }

    private static Columns of(Map<?, ?> entry) {
        Map<String, Map<String, String>> constants = new HashMap<>();
        map(entry, "constants")
                .forEach((type, fields) -> constants.put(String.valueOf(type), texts((Map<?, ?>) fields)));
        List<Codes> codes = new ArrayList<>();
        for (Object each : list(entry, "codes")) {
            Map<?, ?> code = (Map<?, ?>) each;
            Map<String, Map<String, String>> values = new HashMap<>();
            map(code, "values")
                    .forEach((value, fields) -> values.put(String.valueOf(value), texts((Map<?, ?>) fields)));
            codes.add(new Codes(String.valueOf(code.get("type")), String.valueOf(code.get("column")), values));
        }
        Set<String> numbers =
                list(entry, "numbers").stream().map(String::valueOf).collect(Collectors.toSet());
        return new Columns(String.valueOf(entry.get("client")), texts(map(entry, "data")), numbers, constants, codes);
    }

    private static Map<String, String> texts(Map<?, ?> map) {
        Map<String, String> texts = new LinkedHashMap<>();
        map.forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
        return texts;
    }

    private static Map<?, ?> map(Map<?, ?> entry, String name) {
        return entry.get(name) instanceof Map<?, ?> map ? map : Map.of();
    }

    private static Collection<?> list(Map<?, ?> entry, String name) {
        return entry.get(name) instanceof List<?> list ? list : List.of();
    }
}
