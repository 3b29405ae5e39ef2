package org.handrail.rules.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handrail.yaml.Places;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The schema for editors is made of the words the readers know, and what is checked in is current. */
class PathwaySchemaTest {

    private static final Path CHECKED_IN = Path.of("src/main/resources/org/handrail/rules/pathway.schema.json");
    private static final Path EXPLAINED = Path.of("../docs/pathway.md");
    private static final Pattern ROW = Pattern.compile("^\\| (`[^|]*`) \\| (.*) \\|$", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final JsonMapper PRETTY = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Test
    void theSchemaCheckedInIsWhatTheReadersKnow() throws IOException {
        String current = schema() + "\n";
        if (System.getProperty("handrail.write") != null) {
            Files.writeString(CHECKED_IN, current);
        }
        assertThat(Files.readString(CHECKED_IN))
                .as("run again with -Dhandrail.write, and look at what changed")
                .isEqualTo(current);
    }

    @Test
    void everyEntryOfARuleIsExplainedInTheDocument() throws IOException {
        assertThat(descriptions().keySet()).containsAll(RuleReader.ENTRIES);
    }

    @Test
    void theStandardPathwayFitsIt() throws IOException {
        assertThat(refusals(StandardPathwayText.load())).isEmpty();
        assertThat(refusals(StandardPathwayText.sevenRules())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "match: same referral|match: same referal",
                "event: placement.accepted|event: placement.acepted",
                "within: 24 hours|within: 24 ours",
                "severity: critical|severity: grave",
                "stage: emotional|stage: sentimental",
                "ingredient: naltrexone, form|ingredient: naltrexone, shape",
                "hangs on: referral|hangs on: referal",
                "warn before: 24 hours|warm before: 24 hours",
                "ages: 18 to 64|ages: grown up",
                "then: starts anew|then: starts again",
                "settled:|setled:"
            })
    void whatTheReaderRefusesForAWordTheSchemaRefusesToo(String right, String wrong) throws IOException {
        assertThat(StandardPathwayText.load()).contains(right);
        assertThat(refusals(StandardPathwayText.load().replace(right, wrong))).isNotEmpty();
    }

    @Test
    void theStandardPathwayTellsEditorsWhereItIs() {
        assertThat(StandardPathwayText.load())
                .startsWith("# yaml-language-server: $schema=" + CHECKED_IN.getFileName());
    }

    private static List<com.networknt.schema.Error> refusals(String yaml) throws IOException {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        Schema schema = registry.getSchema(schema(), InputFormat.JSON);
        Object read = plain(Places.root(new StringReader(yaml), "a pathway"));
        return schema.validate(PRETTY.writeValueAsString(read), InputFormat.JSON);
    }

    private static String schema() throws IOException {
        return PRETTY.writeValueAsString(new PathwaySchema(new SchemaSections(descriptions())).schema());
    }

    /** What the document says of each entry, by its name; of a name explained more than once, the first. */
    private static Map<String, String> descriptions() throws IOException {
        Map<String, String> descriptions = new TreeMap<>();
        Matcher rows = ROW.matcher(Files.readString(EXPLAINED, StandardCharsets.UTF_8));
        while (rows.find()) {
            String text = rows.group(2).replace("`", "");
            NAME.matcher(rows.group(1)).results().forEach(name -> descriptions.putIfAbsent(name.group(1), text));
        }
        return descriptions;
    }

    private static Object plain(Node node) {
        return switch (node) {
            case MappingNode mapping -> {
                Map<String, Object> entries = new LinkedHashMap<>();
                mapping.getValue()
                        .forEach(entry ->
                                entries.put(((ScalarNode) entry.getKeyNode()).getValue(), plain(entry.getValueNode())));
                yield entries;
            }
            case SequenceNode sequence ->
                sequence.getValue().stream().map(PathwaySchemaTest::plain).toList();
            case ScalarNode scalar ->
                scalar.getTag().equals(Tag.INT) ? Integer.valueOf(scalar.getValue()) : scalar.getValue();
            default -> throw new IllegalStateException("an alias is resolved when it is read");
        };
    }
}
