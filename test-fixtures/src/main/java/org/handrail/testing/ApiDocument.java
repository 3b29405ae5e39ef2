package org.handrail.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.handrail.events.EventType;
import org.handrail.events.Phase;
import org.handrail.events.codec.EventSchemas;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI document of a phase service: what its controllers say, and what they cannot: the formats of posts, the token,
 * pages. It is checked in as a resource of the service, which serves it.
 */
public final class ApiDocument {

    private static final Path FILE = Path.of("src/main/resources/openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final List<String> POSTS = List.of("/v1/events", "/v1/validate");
    private static final Map<String, String> MANY = Map.of(
            "application/cloudevents-batch+json", "an array of CloudEvents",
            "application/x-ndjson", "one CloudEvent a line",
            "text/csv", "a header, then one event a line");

    private final ObjectNode document;

    private ApiDocument(ObjectNode document) {
        this.document = document;
    }

    /** The document of a running service, of what was read off its controllers. */
    public static ApiDocument of(byte[] said, Phase phase) {
        ApiDocument api = new ApiDocument((ObjectNode) JSON.readTree(said));
        api.complete(phase);
        return api;
    }

    /** Fails where the file is not what the code says; {@code -Dhandrail.write} writes it. */
    public void isCurrent() throws IOException {
        String generated = JSON.writeValueAsString(JSON.treeToValue(document, Object.class)) + "\n";
        if (System.getProperty("handrail.write") != null) {
            Files.writeString(FILE, generated);
        }
        assertThat(FILE)
                .as("-Dhandrail.write writes what is generated from the controllers")
                .exists()
                .hasContent(generated);
    }

    private void complete(Phase phase) {
        document.remove("servers");
        document.putObject("info")
                .put("title", "Handrail, " + phase.wireName() + "-service")
                .put("version", "v1")
                .put(
                        "description",
                        "Partners post what happened, and read what became of it. Errors are RFC 9457 problems.");
        ObjectNode paths = (ObjectNode) document.get("paths");
        List.copyOf(paths.propertyNames()).stream()
                .filter(path -> !path.startsWith("/v1/"))
                .forEach(paths::remove);
        paths.properties().forEach(path -> path.getValue().forEach(operation -> parameters((ObjectNode) operation)));
        for (String path : POSTS) {
            ((ObjectNode) paths.at("/" + path.replace("/", "~1") + "/post")).set("requestBody", body(phase));
        }
        ObjectNode token = ((ObjectNode) document.get("components"))
                .putObject("securitySchemes")
                .putObject("token");
        token.put("type", "http").put("scheme", "bearer").put("bearerFormat", "JWT");
        document.putArray("security").addObject().putArray("token");
    }

    /** The partner is taken from the token, and a page is two parameters. */
    private static void parameters(ObjectNode operation) {
        if (!(operation.get("parameters") instanceof ArrayNode said)) {
            return;
        }
        ArrayNode kept = operation.putArray("parameters");
        for (JsonNode parameter : said) {
            String name = parameter.path("name").asString("");
            switch (name) {
                case "page" -> page(kept);
                case "standpoint" -> standpoint(kept);
                case "question" -> {
                    filters(kept);
                    page(kept);
                    standpoint(kept);
                }
                case "partner" -> {}
                default -> kept.add(parameter);
            }
        }
    }

    private static void page(ArrayNode kept) {
        query(kept, "limit", "the most on one page, 1 to 500, else 50").put("type", "integer");
        query(kept, "after", "what the page before gave as next").put("type", "string");
    }

    private static void standpoint(ArrayNode kept) {
        query(kept, "as-of", "only what had happened by then")
                .put("type", "string")
                .put("format", "date-time");
        query(kept, "known-at", "only what was known then")
                .put("type", "string")
                .put("format", "date-time");
    }

    private static void filters(ArrayNode kept) {
        query(kept, "state", "in this state, or in one of several")
                .put("type", "array")
                .putObject("items")
                .put("type", "string");
        query(kept, "program", "of this program").put("type", "string");
        query(kept, "person", "of the person with this alias")
                .put("type", "string")
                .put("format", "uuid");
        for (String day : List.of("on", "from", "until")) {
            query(kept, day, "a day in the zone of the program")
                    .put("type", "string")
                    .put("format", "date");
        }
        query(kept, "flagged", "only what does not fit").put("type", "boolean");
    }

    private static ObjectNode query(ArrayNode parameters, String name, String description) {
        ObjectNode parameter = parameters.addObject();
        parameter.put("name", name).put("in", "query").put("required", false).put("description", description);
        return parameter.putObject("schema");
    }

    private ObjectNode body(Phase phase) {
        ObjectNode body = JSON.createObjectNode().put("required", true);
        ObjectNode content = body.putObject("content");
        content.putObject("application/cloudevents+json").set("schema", event(phase));
        MANY.forEach((type, description) -> content.putObject(type)
                .putObject("schema")
                .put("type", "string")
                .put("description", description));
        return body;
    }

    private static ObjectNode event(Phase phase) {
        ObjectNode event = JSON.createObjectNode().put("type", "object");
        ObjectNode properties = event.putObject("properties");
        properties.putObject("specversion").put("const", "1.0");
        text(properties, "id", "unique within its source").put("maxLength", 200);
        text(properties, "source", "the partner; may be left to the token");
        ArrayNode types = text(properties, "type", "schemas of its data: /v1/schemas/{type}")
                .putArray("enum");
        Stream.of(EventType.values())
                .filter(type -> type.phase() == phase || type.phase() == Phase.PERSON)
                .flatMap(type -> EventSchemas.versions(type).stream())
                .forEach(types::add);
        text(properties, "time", "when it happened: RFC 3339 with offset, or a date where only the day is known");
        text(properties, "subject", "the person, by the partner's own identifier")
                .put("maxLength", 200);
        properties.putObject("data").put("type", "object");
        event.putArray("required")
                .add("specversion")
                .add("id")
                .add("type")
                .add("time")
                .add("subject")
                .add("data");
        return event;
    }

    private static ObjectNode text(ObjectNode properties, String name, String description) {
        return properties.putObject(name).put("type", "string").put("description", description);
    }
}
