package org.handrail.testing;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.handrail.events.EventType;
import org.handrail.events.Phase;
import org.handrail.events.codec.EventSchemas;
import org.handrail.testing.ApiDocument.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document of a phase service: beside its own controllers the formats of posts, pages and standpoints. */
public abstract class PhaseApiDocument extends ApiDocumentContract {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> MANY = Map.of(
            "application/cloudevents-batch+json", "an array of CloudEvents",
            "application/x-ndjson", "one CloudEvent a line",
            "text/csv", "a header, then one event a line");

    private final Phase phase;

    /** Of the service of this phase. */
    protected PhaseApiDocument(Phase phase) {
        this.phase = phase;
    }

    @Override
    protected final ApiDocument document(byte[] said) {
        return ApiDocument.of(
                        said, phase.wireName() + "-service", "Partners post what happened, and read what became of it.")
                .takenFromTheToken("partner")
                .instead("page", PhaseApiDocument::page)
                .instead("standpoint", PhaseApiDocument::standpoint)
                .instead("question", PhaseApiDocument::question)
                .body("/v1/events", body())
                .body("/v1/validate", body());
    }

    private static void page(Parameters query) {
        query.number("limit", "the most on one page, 1 to 500, else 50")
                .text("after", "what the page before gave as next");
    }

    private static void standpoint(Parameters query) {
        query.formatted("as-of", "date-time", "only what had happened by then")
                .formatted("known-at", "date-time", "only what was known then");
    }

    private static void question(Parameters query) {
        query.texts("state", "in this state, or in one of several")
                .text("program", "of this program")
                .formatted("person", "uuid", "of the person with this alias");
        for (String day : List.of("on", "from", "until")) {
            query.formatted(day, "date", "a day in the zone of the program");
        }
        query.yesOrNo("flagged", "only what does not fit");
        page(query);
        standpoint(query);
    }

    private ObjectNode body() {
        ObjectNode body = JSON.createObjectNode().put("required", true);
        ObjectNode content = body.putObject("content");
        content.putObject("application/cloudevents+json").set("schema", event());
        MANY.forEach((type, description) -> content.putObject(type)
                .putObject("schema")
                .put("type", "string")
                .put("description", description));
        return body;
    }

    private ObjectNode event() {
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
