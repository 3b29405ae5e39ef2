package org.handrail.events.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.events.EventType;
import org.handrail.events.older.OlderType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EventSchemasTest {

    private static final Path FOLDER = Path.of("src/main/resources/org/handrail/events/schemas");
    private static final RecordSchemas GENERATED = new RecordSchemas(RecordSchemas.Side.POSTED);
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(com.networknt.schema.SchemaRegistryConfig.builder()
                    .formatAssertionsEnabled(true)
                    .build()));

    static Stream<String> wireNames() {
        return Stream.concat(
                Arrays.stream(EventType.values()).map(EventType::wireName),
                Arrays.stream(OlderType.values()).map(OlderType::wireName));
    }

    static List<String> samples() throws IOException {
        return Samples.names();
    }

    @ParameterizedTest
    @MethodSource("wireNames")
    void theSchemaIsWhatTheRecordSays(String wireName) throws IOException {
        Written.isCurrent(FOLDER.resolve(wireName + ".json"), schema(wireName));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleFitsItsSchema(String sample) throws IOException {
        assertThat(refusals(sample, read(sample))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatTheRecordRefusesTheSchemaRefuses(String sample) throws IOException {
        for (JsonNode wrong : Wrong.variants((ObjectNode) PRETTY.readTree(read(sample)))) {
            assertThat(readsAsEvent(sample, wrong))
                    .as("the record, of %s", wrong)
                    .isFalse();
            assertThat(refusals(sample, wrong.toString()))
                    .as("the schema, of %s", wrong)
                    .isNotEmpty();
        }
    }

    /** Seeing to it that the schemas promise nothing that the records refuse: what fits an unfilled schema reads. */
    @ParameterizedTest
    @MethodSource("samples")
    void whatMayBeMissingMayBeMissing(String sample) throws IOException {
        ObjectNode event = (ObjectNode) PRETTY.readTree(read(sample));
        for (String name : List.copyOf(event.propertyNames())) {
            ObjectNode without = event.deepCopy();
            without.remove(name);
            boolean optional = refusals(sample, without.toString()).isEmpty();
            if (!optional) {
                assertThat(readsAsEvent(sample, without)).as("without %s", name).isFalse();
            }
        }
    }

    @Test
    void everyFieldOfEveryEventIsDescribedOrNamesItself() {
        List<String> silent = new ArrayList<>();
        wireNames().forEach(wireName -> {
            JsonNode schema = GENERATED.of(WireShapes.named(wireName).orElseThrow());
            if (!schema.has("description")) {
                silent.add(wireName);
            }
        });
        assertThat(silent).isEmpty();
    }

    @Test
    void anotherPartnersIdentifierMayBeCited() {
        String sample = "handrail.placement.accepted.v1";
        String cited = "{\"referral\":{\"source\":\"clinic-north\",\"id\":\"R-1\"},\"program\":\"south-house\"}";
        assertThat(refusals(sample, cited)).isEmpty();
        assertThat(refusals(sample, cited.replace("\"id\"", "\"di\""))).isNotEmpty();
        assertThat(refusals(sample, cited.replace("\"id\"", "\"x\":1,\"id\""))).isNotEmpty();
    }

    @Test
    void thereIsASchemaForWhateverWasEverPosted() {
        assertThat(EventSchemas.of("handrail.aftercare.medication-supplied.v1")).isPresent();
        assertThat(EventSchemas.of("handrail.aftercare.medication-supplied.v9")).isEmpty();
        assertThat(EventSchemas.versions(EventType.MEDICATION_SUPPLIED))
                .containsExactly(
                        "handrail.aftercare.medication-supplied.v2", "handrail.aftercare.medication-supplied.v1");
    }

    private static String schema(String wireName) {
        ObjectNode schema = PRETTY.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:handrail:schema:" + wireName);
        schema.put("title", wireName);
        schema.setAll(GENERATED.of(WireShapes.named(wireName).orElseThrow()));
        return PRETTY.writeValueAsString(schema) + "\n";
    }

    private static boolean readsAsEvent(String sample, JsonNode data) {
        try {
            EventJson.read(Samples.wireName(sample), data.toString().getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (UnreadableEvent refused) {
            return false;
        }
    }

    private static String read(String sample) throws IOException {
        return new String(Samples.read(sample), StandardCharsets.UTF_8);
    }

    private static List<com.networknt.schema.Error> refusals(String sample, String data) {
        Schema schema = REGISTRY.getSchema(schema(Samples.wireName(sample)));
        return schema.validate(data, InputFormat.JSON);
    }
}
