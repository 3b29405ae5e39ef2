package org.handrail.intake.format;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The column mappings of all partners, as one YAML file says them. */
public final class CsvMappings {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final List<CsvMapping> mappings;

    public CsvMappings(List<CsvMapping> mappings) {
        this.mappings = List.copyOf(mappings);
    }

    private record Document(List<Entry> mappings) {}

    private record Entry(
            @Nullable String name,
            @Nullable String partner,
            @Nullable Map<String, String> attributes,
            @Nullable Map<String, String> data,
            @Nullable Set<String> ignored,
            @Nullable Map<String, Map<String, String>> constants,
            @Nullable List<CsvMapping.Codes> codes) {

        CsvMapping mapping() {
            return new CsvMapping(
                    name,
                    partner,
                    attributes == null ? CsvMapping.sameNames() : attributes,
                    data == null ? Map.of() : data,
                    ignored == null ? Set.of() : ignored,
                    constants == null ? Map.of() : constants,
                    codes == null ? List.of() : codes);
        }
    }

    /**
     * Reads a file of mappings.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    public static CsvMappings read(Path file) {
        try (Reader text = Files.newBufferedReader(file)) {
            Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            return new CsvMappings(STRICT.convertValue(document, Document.class).mappings().stream()
                    .map(Entry::mapping)
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (YAMLException | JacksonException unreadable) {
            throw new IllegalArgumentException(
                    "The column mappings " + file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /**
     * The mapping for a file with this header: the one that the directory names for the partner, else the partner's first,
     * where it fits; else columns are named as what they hold.
     *
     * @param columns what the directory names, or null
     */
    CsvMapping of(String partner, @Nullable String columns, List<String> header) {
        return Stream.concat(
                        mappings.stream().filter(mapping -> mapping.isNamed(columns)),
                        mappings.stream().filter(mapping -> partner.equals(mapping.partner())))
                .filter(mapping -> mapping.fits(header))
                .findFirst()
                .orElseGet(() -> CsvMapping.byName(header));
    }
}
