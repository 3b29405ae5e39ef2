package org.handrail.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What an editor offers is what the reader takes. */
class DirectorySchemaTest {

    private static final Map<?, ?> SCHEMA = schema();

    record Spoken(List<String> place, Set<String> words) {}

    static List<Spoken> entries() {
        return List.of(
                new Spoken(List.of("properties"), DirectoryFile.ENTRIES),
                new Spoken(List.of("$defs", "later", "properties"), DirectoryFile.LATER_ENTRIES),
                new Spoken(List.of("$defs", "partner", "properties"), EditionReader.PARTNER),
                new Spoken(List.of("$defs", "program", "properties"), EditionReader.PROGRAM),
                new Spoken(List.of("$defs", "level", "properties"), EditionReader.LEVEL),
                new Spoken(List.of("$defs", "named level", "properties"), EditionReader.NAMED_LEVEL),
                new Spoken(List.of("$defs", "calendar", "properties"), CalendarReader.ENTRIES),
                new Spoken(List.of("$defs", "rhythm", "properties"), RhythmReader.ENTRIES));
    }

    static List<Spoken> words() {
        return List.of(
                new Spoken(
                        List.of("$defs", "program", "properties", "phase"),
                        EditionReader.PHASES.meanings().keySet()),
                new Spoken(
                        List.of("$defs", "calendar", "properties", "days", "items"),
                        CalendarReader.DAYS.meanings().keySet()));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void everyEntryOfTheReaderIsInTheSchemaAndNoOther(Spoken entries) {
        assertThat(at(entries.place()).keySet()).isEqualTo(entries.words());
    }

    @ParameterizedTest
    @MethodSource("words")
    void everyWordOfTheReaderIsInTheSchemaAndNoOther(Spoken words) {
        assertThat(Set.<Object>copyOf(list(at(words.place())))).isEqualTo(words.words());
    }

    @Test
    void aClientHasTheEntriesAndWordsOfTheReader() {
        List<?> either =
                (List<?>) Objects.requireNonNull(at(List.of("$defs", "client")).get("anyOf"));
        Map<?, ?> entries = (Map<?, ?>) Objects.requireNonNull(((Map<?, ?>) either.getLast()).get("properties"));
        assertThat(entries.keySet()).isEqualTo(EditionReader.CLIENT);
        Map<?, ?> proof = (Map<?, ?>) Objects.requireNonNull(entries.get("proves itself by"));
        assertThat(Set.<Object>copyOf(list(proof)))
                .isEqualTo(EditionReader.PROOFS.meanings().keySet());
    }

    private static List<?> list(Map<?, ?> oneOf) {
        return (List<?>) Objects.requireNonNull(oneOf.get("enum"));
    }

    private static Map<?, ?> at(List<String> place) {
        Map<?, ?> reached = SCHEMA;
        for (String step : place) {
            reached = (Map<?, ?>) Objects.requireNonNull(reached.get(step), step);
        }
        return reached;
    }

    private static Map<?, ?> schema() {
        try (InputStream resource =
                Objects.requireNonNull(DirectoryFile.class.getResourceAsStream("directory.schema.json"))) {
            return new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(new InputStreamReader(resource, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
