package org.handrail.events.codec;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.handrail.events.EventType;
import org.handrail.events.Phase;
import org.handrail.events.fact.FeedQuiet;
import org.handrail.events.fact.FeedResumed;
import org.handrail.events.fact.Watermark;
import org.handrail.events.finding.Finding;
import org.handrail.events.older.OlderType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The topics as an AsyncAPI 3 document, made of what the code says of them. */
final class AsyncApi {

    /** The services with a topic of facts; each takes the person's events too. */
    private static final List<Phase> SERVICES = List.of(Phase.DETOX, Phase.PLACEMENT, Phase.AFTERCARE, Phase.OUTREACH);

    private static final String FINDING = "handrail.finding.v1";
    private static final JsonMapper JSON = new JsonMapper();

    private final RecordSchemas schemas = new RecordSchemas(RecordSchemas.Side.PUBLISHED);
    private final ObjectNode document = JSON.createObjectNode();
    private final ObjectNode messages = JSON.createObjectNode();

    private AsyncApi() {}

    static ObjectNode document() {
        return new AsyncApi().built();
    }

    private ObjectNode built() {
        document.put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Handrail")
                .put("version", "v1")
                .put(
                        "description",
                        "What the services say to each other: facts of a person's care, how far they are known, and what was"
                                + " concluded. CloudEvents 1.0 in binary mode. Records are read committed; topics are compacted by"
                                + " key.");
        document.put("defaultContentType", "application/json");
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        SERVICES.forEach(service -> facts(channels, operations, service));
        findings(channels, operations);
        document.putObject("components").set("messages", messages);
        return document;
    }

    private void facts(ObjectNode channels, ObjectNode operations, Phase service) {
        ObjectNode channel = channel(channels, service.wireName(), "handrail." + service.wireName() + ".v1");
        channel.put("description", "Facts that " + service.wireName() + "-service received, and how far it is known.");
        ObjectNode said = channel.putObject("messages");
        wireNames(service).forEach(wireName -> {
            refer(said, wireName);
            if (!messages.has(wireName)) {
                message(wireName, WireShapes.named(wireName).orElseThrow(), "a fact: person/fact, both pseudonyms")
                        .set("headers", factHeaders());
            }
        });
        List.of(Watermark.WIRE_NAME, FeedQuiet.WIRE_NAME, FeedResumed.WIRE_NAME).forEach(name -> refer(said, name));
        control();
        operation(operations, service.wireName());
    }

    private void findings(ObjectNode channels, ObjectNode operations) {
        ObjectNode channel = channel(channels, "findings", "handrail.findings.v1");
        channel.put(
                "description",
                "What the tracker concluded: the last announcement of each finding, and how far it judged.");
        ObjectNode said = channel.putObject("messages");
        refer(said, FINDING);
        refer(said, Watermark.WIRE_NAME);
        message(FINDING, Finding.class, "person/finding, both pseudonyms");
        operation(operations, "findings");
    }

    private void control() {
        message(Watermark.WIRE_NAME, Watermark.class, "watermark/service; every partition holds the last one");
        message(FeedQuiet.WIRE_NAME, FeedQuiet.class, "feed/service/partner; every partition holds the last notice");
        message(
                FeedResumed.WIRE_NAME,
                FeedResumed.class,
                "feed/service/partner; every partition holds the last notice");
    }

    /** The events on a service's topic; older versions too, since what was published stays. */
    private static Stream<String> wireNames(Phase service) {
        Stream<EventType> types = Arrays.stream(EventType.values())
                .filter(type -> type.phase() == service
                        || type.phase() == Phase.IDENTITY
                        || (type.phase() == Phase.PERSON && service != Phase.OUTREACH));
        return types.flatMap(type -> EventSchemas.versions(type).stream());
    }

    private ObjectNode channel(ObjectNode channels, String name, String topic) {
        ObjectNode channel = channels.putObject(name).put("address", topic);
        channel.putObject("bindings").putObject("kafka").put("bindingVersion", "0.5.0");
        return channel;
    }

    private static void operation(ObjectNode operations, String channel) {
        ObjectNode publish = operations.putObject("publish" + capital(channel)).put("action", "send");
        publish.putObject("channel").put("$ref", "#/channels/" + channel);
    }

    private static void refer(ObjectNode said, String wireName) {
        said.putObject(wireName).put("$ref", "#/components/messages/" + wireName);
    }

    private ObjectNode message(String wireName, Class<?> record, String key) {
        ObjectNode message = messages.putObject(wireName).put("name", wireName).put("title", wireName);
        OlderType.withWireName(wireName)
                .ifPresent(older -> message.put("deprecated", true)
                        .put("summary", "Written before " + older.newest().wireName() + "; still read."));
        message.putObject("bindings")
                .putObject("kafka")
                .put("bindingVersion", "0.5.0")
                .putObject("key")
                .put("type", "string")
                .put("description", key);
        message.set("payload", schemas.of(record));
        return message;
    }

    private static ObjectNode factHeaders() {
        ObjectNode headers = JSON.createObjectNode().put("type", "object");
        ObjectNode properties = headers.putObject("properties");
        properties.putObject("ce_specversion").put("const", "1.0");
        header(properties, "ce_id", "the fact, a pseudonym; the same however often it is posted");
        header(properties, "ce_type", "the event type with its version");
        header(properties, "ce_source", "the partner that reported it");
        header(properties, "ce_subject", "the alias of the person");
        header(properties, "ce_time", "when it happened; a date where only the day is known");
        header(properties, "ce_receivedat", "when the intake had it");
        header(properties, "ce_zone", "the zone in which days are counted");
        header(properties, "traceparent", "W3C trace context of the post; may be missing");
        var required = headers.putArray("required");
        properties.propertyNames().stream()
                .filter(name -> !name.equals("traceparent"))
                .forEach(required::add);
        return headers;
    }

    private static void header(ObjectNode properties, String name, String description) {
        properties.putObject(name).put("type", "string").put("description", description);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
