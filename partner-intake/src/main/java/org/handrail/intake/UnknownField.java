package org.handrail.intake;

import org.handrail.events.codec.UnreadableEvent;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A field or attribute that the contract does not know, taken out of an event so that the rest of it can be read. */
final class UnknownField {

    private static final JsonMapper JSON = JsonMapper.shared();

    private UnknownField() {}

    /** Whether an event cannot be read for nothing but a field that is not known. */
    static boolean isWhy(UnreadableEvent unreadable) {
        return unreadable.problem().equals("unknown field")
                || unreadable.problem().equals("unknown attribute");
    }

    /** The event without the field at this pointer. */
    static byte[] removed(byte[] json, String pointer) {
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode event = JSON.readTree(json);
        JsonNode owner = event.at(place.head());
        if (owner instanceof ObjectNode object) {
            object.remove(place.last().getMatchingProperty());
        }
        return JSON.writeValueAsBytes(event);
    }
}
