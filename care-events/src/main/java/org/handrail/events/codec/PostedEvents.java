package org.handrail.events.codec;

import java.util.Set;
import java.util.regex.Pattern;
import org.handrail.events.CareEvent;
import org.handrail.events.terms.CareTime;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.InvalidValue;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.PersonAlias;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads structured CloudEvents 1.0 as partners post them. Every identifier becomes a pseudonym on the way, so nothing
 * behind this knows whom it concerns.
 */
public final class PostedEvents {

    private static final Set<String> ATTRIBUTES = Set.of(
            "specversion",
            "id",
            "source",
            "type",
            "time",
            "subject",
            "data",
            "datacontenttype",
            "dataschema",
            "traceparent",
            "tracestate");

    private static final Pattern JSON_TYPE =
            Pattern.compile("application/([a-z0-9.-]+\\+)?json(\\s*;.*)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern TRACE = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private static final int LONGEST_ID = 200;

    private PostedEvents() {}

    /**
     * Reads one event.
     *
     * @param json one JSON object
     * @param source the partner that posts, taken from its token; an event that says another is refused
     * @throws UnreadableEvent saying where, what and what would be right
     */
    public static PostedEvent read(byte[] json, PartnerId source, Pseudonymiser pseudonymiser) {
        return switch (readPosting(json, source, pseudonymiser)) {
            case PostedEvent event -> event;
            case PostedHeartbeat heartbeat -> throw new UnreadableEvent("/type", "a heartbeat", "an event of a person");
        };
    }

    /**
     * Reads one event, or a heartbeat.
     *
     * @param json one JSON object
     * @param source the partner that posts, taken from its token; an event that says another is refused
     * @throws UnreadableEvent saying where, what and what would be right
     */
    public static Posting readPosting(byte[] json, PartnerId source, Pseudonymiser pseudonymiser) {
        JsonNode envelope = tree(json);
        refuseUnknown(envelope);
        require(envelope, "/specversion", "1.0".equals(text(envelope, "specversion")), "\"1.0\"");
        requireJson(envelope);
        String id = text(envelope, "id");
        if (id == null || id.isBlank() || id.length() > LONGEST_ID) {
            throw new UnreadableEvent("/id", problem(id), "a string of 1 to " + LONGEST_ID + " characters");
        }
        String said = text(envelope, "source");
        require(envelope, "/source", said == null || said.equals(source.value()), "the posting partner, or nothing");
        FactId fact = new FactId(pseudonymiser.pseudonym(FactId.class, null, id));
        String type = text(envelope, "type");
        if (PostedHeartbeat.WIRE_NAME.equals(type)) {
            require(envelope, "/subject", !envelope.has("subject"), "no person: a heartbeat concerns none");
            require(envelope, "/data", !envelope.has("data"), "no data: a heartbeat has none");
            return new PostedHeartbeat(fact, id, source, time(envelope));
        }
        Class<?> shape = shape(type);
        String subject = text(envelope, "subject");
        if (subject == null || subject.isBlank() || subject.length() > LONGEST_ID) {
            throw new UnreadableEvent("/subject", problem(subject), "the person's identifier, 1 to 200 characters");
        }
        return new PostedEvent(
                fact,
                id,
                source,
                new PersonAlias(pseudonymiser.pseudonym(PersonAlias.class, null, subject)),
                time(envelope),
                data(envelope, shape, pseudonymiser),
                traceparent(envelope));
    }

    private static JsonNode tree(byte[] json) {
        try {
            JsonNode tree = EventMapper.JSON.readTree(json);
            if (!tree.isObject()) {
                throw new UnreadableEvent("", "not a JSON object", "one CloudEvent");
            }
            return tree;
        } catch (JacksonException broken) {
            throw Refusals.of(broken, "");
        }
    }

    private static void refuseUnknown(JsonNode envelope) {
        for (String name : envelope.propertyNames()) {
            if (!ATTRIBUTES.contains(name)) {
                throw new UnreadableEvent(
                        "/" + name,
                        "unknown attribute",
                        "only " + String.join(", ", ATTRIBUTES.stream().sorted().toList()));
            }
        }
    }

    /** What CloudEvents lets a sender say of its data; here it can only be one thing. */
    private static void requireJson(JsonNode envelope) {
        String type = text(envelope, "datacontenttype");
        require(
                envelope,
                "/datacontenttype",
                type == null || JSON_TYPE.matcher(type).matches(),
                "application/json, or nothing");
        String schema = text(envelope, "dataschema");
        require(envelope, "/dataschema", schema == null || !schema.isBlank(), "a URI, or nothing");
    }

    private static Class<?> shape(@Nullable String wireName) {
        if (wireName == null) {
            throw new UnreadableEvent("/type", "missing", "an event type such as handrail.detox.completed.v1");
        }
        return WireShapes.named(wireName)
                .orElseThrow(() ->
                        new UnreadableEvent("/type", "unknown event type", "perhaps " + WireShapes.nearest(wireName)));
    }

    private static CareTime time(JsonNode envelope) {
        String text = text(envelope, "time");
        try {
            return CareTimeText.parse(text == null ? "" : text);
        } catch (InvalidValue invalid) {
            throw new UnreadableEvent("/time", text == null ? "missing" : invalid.problem(), invalid.expected());
        }
    }

    /** Nothing but a trace: what else a partner might put here would stand beside the fact in the log. */
    private static @Nullable String traceparent(JsonNode envelope) {
        String trace = text(envelope, "traceparent");
        require(
                envelope,
                "/traceparent",
                trace == null || TRACE.matcher(trace).matches(),
                "a W3C trace context such as 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01, or nothing");
        return trace;
    }

    private static CareEvent data(JsonNode envelope, Class<?> shape, Pseudonymiser pseudonymiser) {
        JsonNode data = envelope.get("data");
        if (data == null || !data.isObject()) {
            throw new UnreadableEvent(
                    "/data", data == null ? "missing" : "not an object", "the data of its type, as its schema says");
        }
        try {
            return WireShapes.lifted(EventMapper.JSON
                    .readerFor(shape)
                    .withAttribute(PseudonymJson.POSTED, pseudonymiser)
                    .readValue(data));
        } catch (JacksonException refusal) {
            throw Refusals.of(refusal, "/data");
        }
    }

    private static @Nullable String text(JsonNode envelope, String name) {
        JsonNode value = envelope.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw new UnreadableEvent("/" + name, "not a text", "a string");
        }
        return value.stringValue();
    }

    private static void require(JsonNode envelope, String pointer, boolean holds, String expected) {
        if (!holds) {
            boolean missing = !envelope.has(pointer.substring(1));
            throw new UnreadableEvent(pointer, missing ? "missing" : "a value that cannot stand here", expected);
        }
    }

    private static String problem(@Nullable String text) {
        return text == null ? "missing" : text.isBlank() ? "empty" : "too long";
    }
}
