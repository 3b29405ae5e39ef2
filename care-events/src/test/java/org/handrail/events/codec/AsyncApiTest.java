package org.handrail.events.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.handrail.events.EventType;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

class AsyncApiTest {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .build();

    @Test
    void theDocumentIsWhatTheCodeSays() throws IOException {
        Written.isCurrent(
                Path.of("../docs/asyncapi.yaml"),
                "# Generated from the code; ./mvnw -pl care-events test -Dhandrail.write writes it again.\n"
                        + YAML.writeValueAsString(AsyncApi.document()));
    }

    /** By the schema of the AsyncAPI initiative, without its texts. */
    @Test
    void theDocumentIsOneByTheSchemaOfAsyncApi() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Files.readString(Path.of("src/test/resources/asyncapi/3.0.0.json")));
        assertThat(schema.validate(AsyncApi.document().toString(), InputFormat.JSON))
                .isEmpty();
        for (String broken : List.of("/info", "/channels/detox/address")) {
            ObjectNode document = AsyncApi.document().deepCopy();
            int end = broken.lastIndexOf('/');
            ((ObjectNode) document.at(broken.substring(0, end))).putObject(broken.substring(end + 1));
            assertThat(schema.validate(document.toString(), InputFormat.JSON))
                    .as(broken)
                    .isNotEmpty();
        }
    }

    @Test
    void everyTypeIsSaidSomewhereAndEveryReferenceLeadsSomewhere() {
        JsonNode document = AsyncApi.document();
        assertThat(document.at("/components/messages").propertyNames())
                .containsAll(Arrays.stream(EventType.values())
                        .map(EventType::wireName)
                        .toList());
        for (JsonNode reference : document.findValues("$ref")) {
            assertThat(document.at(reference.stringValue().substring(1)).isMissingNode())
                    .as(reference.stringValue())
                    .isFalse();
        }
    }
}
