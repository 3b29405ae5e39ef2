package org.handrail.events.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.handrail.events.EventType;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
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
