package org.handrail.testing.fuzz;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.handrail.events.codec.EventSchemas;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The data of an event, made up from its schema: mostly right, since wrong ones are made from right ones. */
final class FuzzedData {

    static final JsonMapper JSON = new JsonMapper();

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final Map<String, ObjectNode> SCHEMAS = new ConcurrentHashMap<>();

    private final RandomGenerator chance;
    private final Poster poster;

    FuzzedData(RandomGenerator chance, Poster poster) {
        this.chance = chance;
        this.poster = poster;
    }

    ObjectNode of(String wireName) {
        return object(SCHEMAS.computeIfAbsent(wireName, name ->
                (ObjectNode) JSON.readTree(EventSchemas.of(name).orElseThrow())));
    }

    private JsonNode any(String name, JsonNode schema) {
        if (schema.has("allOf")) {
            ObjectNode merged = JSON.createObjectNode();
            schema.get("allOf").forEach(part -> merged.setAll((ObjectNode) part));
            return any(name, merged);
        }
        if (schema.has("enum")) {
            return one((ArrayNode) schema.get("enum"));
        }
        if (schema.has("anyOf")) {
            return any(name, one((ArrayNode) schema.get("anyOf")));
        }
        return switch (type(schema)) {
            case "object" -> object(schema);
            case "array" -> array(name, schema);
            case "integer" ->
                JSON.getNodeFactory()
                        .numberNode(chance.nextInt(
                                schema.path("minimum").asInt(0),
                                schema.path("maximum").asInt(50) + 1));
            case "boolean" -> JSON.getNodeFactory().booleanNode(chance.nextBoolean());
            case "null" -> JSON.getNodeFactory().nullNode();
            default ->
                JSON.getNodeFactory()
                        .stringNode(text(name, schema.path("format").asString("")));
        };
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = JSON.createObjectNode();
        for (String name : schema.path("properties").propertyNames()) {
            boolean required = schema.path("required")
                    .valueStream()
                    .anyMatch(each -> each.stringValue().equals(name));
            if (required || (chance.nextBoolean() && !name.equals("other") && !name.equals("brand"))) {
                object.set(name, any(name, schema.get("properties").get(name)));
            }
        }
        boolean needsWord = object.toString().contains("\"other\"");
        if (needsWord && schema.get("properties").has("other")) {
            object.put("other", "a word the list lacks");
        }
        return object;
    }

    private ArrayNode array(String name, JsonNode schema) {
        ArrayNode array = JSON.createArrayNode();
        for (int i = chance.nextInt(1, 4); i > 0; i--) {
            array.add(any(name, schema.get("items")));
        }
        return array;
    }

    private String text(String name, String format) {
        String day = FIRST.plusDays(chance.nextInt(800)).toString();
        return switch (format) {
            case "date" -> day;
            case "date-time" -> day + "T%02d:%02d:00-05:00".formatted(chance.nextInt(24), chance.nextInt(60));
            default ->
                switch (name) {
                    case "program" -> poster.program();
                    case "to", "recipients" ->
                        poster.others().get(chance.nextInt(poster.others().size()));
                    case "code" -> chance.nextBoolean() ? "3.7" : "2.1";
                    case "source" -> poster.partner();
                    default -> name + "-" + chance.nextInt(10_000);
                };
        };
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).stringValue() : type.asString("");
    }

    private JsonNode one(ArrayNode choices) {
        return choices.get(chance.nextInt(choices.size()));
    }
}
