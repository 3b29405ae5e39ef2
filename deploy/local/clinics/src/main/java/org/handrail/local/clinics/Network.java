package org.handrail.local.clinics;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The programs of one region, which hand over to one another: the partners of one identifier system, so that a person
 * is known to all of them by the same identifier.
 */
record Network(List<Program> detox, List<Program> residential, List<Program> outpatient, List<Program> aftercare) {

    /** The identifier systems that are simulated; others belong to partners whose events come from elsewhere. */
    private static final String SIMULATED = "region-";

    Network {
        detox = List.copyOf(detox);
        residential = List.copyOf(residential);
        outpatient = List.copyOf(outpatient);
        aftercare = List.copyOf(aftercare);
        if (detox.isEmpty() || outpatient.isEmpty() || aftercare.isEmpty()) {
            throw new IllegalArgumentException(
                    "each simulated region of the directory needs a program for detox, one for outpatient placement "
                            + "and one for aftercare");
        }
    }

    /** The clinics, in the order in which a person meets them. */
    List<String> clinics() {
        return Stream.of(detox, residential, outpatient, aftercare)
                .flatMap(List::stream)
                .map(Program::clinic)
                .distinct()
                .toList();
    }

    /** The regions of a directory file. */
    static List<Network> read(Path directory) throws IOException {
        try (Reader yaml = Files.newBufferedReader(directory)) {
            return regions(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
        }
    }

    /** The regions of a directory as plain maps and lists. */
    static List<Network> regions(Map<String, Object> directory) {
        Map<String, List<Map<String, Object>>> bySystem = new LinkedHashMap<>();
        for (Map<String, Object> partner : maps(directory.get("partners"))) {
            String system = text(partner, "identifiers");
            if (system.startsWith(SIMULATED)) {
                bySystem.computeIfAbsent(system, ignored -> new ArrayList<>()).add(partner);
            }
        }
        return bySystem.values().stream().map(Network::region).toList();
    }

    private static Network region(List<Map<String, Object>> partners) {
        List<Program> detox = new ArrayList<>();
        List<Program> residential = new ArrayList<>();
        List<Program> outpatient = new ArrayList<>();
        List<Program> aftercare = new ArrayList<>();
        for (Map<String, Object> partner : partners) {
            for (Map<String, Object> entry : maps(partner.get("programs"))) {
                Program program = program(partner, entry);
                switch (text(entry, "phase")) {
                    case "detox" -> detox.add(program);
                    case "placement" -> (program.residential() ? residential : outpatient).add(program);
                    case "aftercare" -> aftercare.add(program);
                    default -> throw new IllegalArgumentException("program " + program.id() + " has no known phase");
                }
            }
        }
        return new Network(detox, residential, outpatient, aftercare);
    }

    private static Program program(Map<String, Object> partner, Map<String, Object> entry) {
        Object zone = entry.getOrDefault("zone", partner.get("zone"));
        return new Program(
                text(partner, "id"),
                text(entry, "id"),
                ZoneId.of(Objects.requireNonNull(zone, "a program needs a zone").toString()),
                entry.get("level") instanceof Map<?, ?> level
                        && String.valueOf(level.get("code")).startsWith("3"));
    }

    @SuppressWarnings("unchecked") // YAML: what is not a list of maps fails at the first use, which is soon enough here
    private static List<Map<String, Object>> maps(@Nullable Object value) {
        return value == null ? List.of() : (List<Map<String, Object>>) value;
    }

    private static String text(Map<String, Object> map, String name) {
        Object value = map.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the directory lacks '" + name + "' in " + map.keySet());
        }
        return value.toString();
    }
}
