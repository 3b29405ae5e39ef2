package org.handrail.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI document of a service: what its controllers say, and what they cannot: the token, what a resolver reads out of
 * several parameters, what is answered when something is refused. It is checked in as a resource of the service, which serves
 * it at {@code /v1/schemas/openapi}.
 */
public final class ApiDocument {

    private static final Path FILE = Path.of("src/main/resources/openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final ObjectNode document;

    private ApiDocument(ObjectNode document) {
        this.document = document;
    }

    /**
     * The document of a service.
     *
     * @param said what was read off its controllers
     * @param service its name, {@code outreach-service}
     * @param does a sentence on what it is for
     */
    public static ApiDocument of(byte[] said, String service, String does) {
        ApiDocument api = new ApiDocument((ObjectNode) JSON.readTree(said));
        api.head(service, does);
        api.keepWhatIsServed();
        return api;
    }

    /** Parameters that no caller writes, since they are taken from the token. */
    public ApiDocument takenFromTheToken(String... parameters) {
        for (String parameter : parameters) {
            instead(parameter, nothing -> {});
        }
        return this;
    }

    /** What a caller writes where a controller has this parameter, which a resolver reads out of several. */
    public ApiDocument instead(String parameter, Consumer<Parameters> written) {
        operations().forEach(operation -> {
            if (operation.get("parameters") instanceof ArrayNode said) {
                ArrayNode kept = operation.putArray("parameters");
                for (JsonNode each : said) {
                    if (each.path("name").asString("").equals(parameter)) {
                        written.accept(new Parameters(kept));
                    } else {
                        kept.add(each);
                    }
                }
            }
        });
        return this;
    }

    /** What is posted to a path, where the controller reads the body itself. */
    public ApiDocument body(String path, ObjectNode body) {
        ((ObjectNode) paths().at("/" + path.replace("/", "~1") + "/post")).set("requestBody", body);
        return this;
    }

    /** Fails where the file is not what the code says; {@code -Dhandrail.write} writes it. */
    public void isCurrent() throws IOException {
        forgetWhatNothingNames();
        String generated = JSON.writeValueAsString(JSON.treeToValue(document, Object.class)) + "\n";
        if (System.getProperty("handrail.write") != null) {
            Files.writeString(FILE, generated);
        }
        assertThat(FILE)
                .as("-Dhandrail.write writes what is generated from the controllers")
                .exists()
                .hasContent(generated);
    }

    private void head(String service, String does) {
        document.remove("servers");
        document.putObject("info")
                .put("title", "Handrail, " + service)
                .put("version", "v1")
                .put("description", does + " Errors are RFC 9457 problems.");
        ObjectNode token = components().putObject("securitySchemes").putObject("token");
        token.put("type", "http").put("scheme", "bearer").put("bearerFormat", "JWT");
        document.putArray("security").addObject().putArray("token");
    }

    private void keepWhatIsServed() {
        List.copyOf(paths().propertyNames()).stream()
                .filter(path -> !path.startsWith("/v1/"))
                .forEach(paths()::remove);
        problem();
        operations()
                .forEach(operation -> ((ObjectNode) operation.get("responses"))
                        .putObject("default")
                        .put("description", "Refused; says what was wrong and what would be right")
                        .putObject("content")
                        .putObject("application/problem+json")
                        .putObject("schema")
                        .put("$ref", "#/components/schemas/Problem"));
    }

    private void problem() {
        ObjectNode problem = schemas().putObject("Problem").put("type", "object");
        ObjectNode properties = problem.putObject("properties");
        for (String text : List.of("type", "title", "detail", "next")) {
            properties.putObject(text).put("type", "string");
        }
        properties.putObject("status").put("type", "integer");
        problem.put("additionalProperties", true);
    }

    private void forgetWhatNothingNames() {
        List<String> unnamed;
        do {
            var named = document.findValuesAsString("$ref").stream()
                    .map(ref -> ref.substring(ref.lastIndexOf('/') + 1))
                    .collect(Collectors.toSet());
            unnamed = schemas().propertyNames().stream()
                    .filter(name -> !named.contains(name))
                    .toList();
            unnamed.forEach(schemas()::remove);
        } while (!unnamed.isEmpty());
    }

    private Stream<ObjectNode> operations() {
        return paths().properties().stream()
                .flatMap(path -> path.getValue().properties().stream())
                .map(operation -> (ObjectNode) operation.getValue());
    }

    private ObjectNode paths() {
        return (ObjectNode) document.get("paths");
    }

    private ObjectNode components() {
        return document.get("components") instanceof ObjectNode there ? there : document.putObject("components");
    }

    private ObjectNode schemas() {
        return components().get("schemas") instanceof ObjectNode there
                ? there
                : components().putObject("schemas");
    }

    /** The parameters of an operation. All may be left out, but for a header. */
    public static final class Parameters {

        private final ArrayNode parameters;

        private Parameters(ArrayNode parameters) {
            this.parameters = parameters;
        }

        /** A text in the query. */
        public Parameters text(String name, String description) {
            query(name, description).put("type", "string");
            return this;
        }

        /** A text of this format in the query: {@code date}, {@code date-time}, {@code uuid}. */
        public Parameters formatted(String name, String format, String description) {
            query(name, description).put("type", "string").put("format", format);
            return this;
        }

        /** A whole number in the query. */
        public Parameters number(String name, String description) {
            query(name, description).put("type", "integer");
            return this;
        }

        /** Yes or no in the query. */
        public Parameters yesOrNo(String name, String description) {
            query(name, description).put("type", "boolean");
            return this;
        }

        /** Several texts in the query. */
        public Parameters texts(String name, String description) {
            query(name, description).put("type", "array").putObject("items").put("type", "string");
            return this;
        }

        /** A header that must be sent. */
        public Parameters header(String name, String description) {
            added(name, "header", true, description).put("type", "string");
            return this;
        }

        private ObjectNode query(String name, String description) {
            return added(name, "query", false, description);
        }

        private ObjectNode added(String name, String in, boolean required, String description) {
            ObjectNode parameter = parameters.addObject();
            parameter.put("name", name).put("in", in).put("required", required).put("description", description);
            return parameter.putObject("schema");
        }
    }
}
