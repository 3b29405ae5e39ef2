package org.handrail.events.codec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handrail.events.CareEvent;
import org.handrail.events.EventType;

/** The golden samples as files: {@code <wire name>.json}, or {@code <wire name>.<variant>.json} for fields that came later. */
final class Samples {

    private static final Path FOLDER = Path.of("src/main/resources/org/handrail/events/samples");
    private static final Pattern NAME = Pattern.compile("(handrail\\.[a-z]+\\.[a-z-]+\\.v[0-9]+)(\\.[a-z-]+)?");

    private Samples() {}

    /** What every sample must read as, by its name. */
    static Map<String, CareEvent> events() {
        Map<String, CareEvent> events = new TreeMap<>(SampleEvents.OLDER);
        events.putAll(SampleEvents.GROWN);
        SampleEvents.ALL.forEach(event -> events.put(EventType.of(event).wireName(), event));
        return events;
    }

    /** What this sample must read as. */
    static CareEvent event(String sample) {
        return Objects.requireNonNull(events().get(sample), () -> "nothing says what " + sample + " must read as");
    }

    /** Every sample there is. */
    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList();
        }
    }

    /** The type of the event in a sample. */
    static String wireName(String sample) {
        Matcher name = NAME.matcher(sample);
        if (!name.matches()) {
            throw new IllegalArgumentException(sample + " is not named as samples are");
        }
        return name.group(1);
    }

    static byte[] read(String sample) throws IOException {
        return Files.readAllBytes(file(sample));
    }

    static boolean isThere(String sample) {
        return Files.exists(file(sample));
    }

    /** Writes a sample that is missing; one that is there is never written again. */
    static void write(String sample, byte[] json) throws IOException {
        if (!isThere(sample)) {
            Files.write(file(sample), json);
        }
    }

    private static Path file(String sample) {
        return FOLDER.resolve(sample + ".json");
    }
}
