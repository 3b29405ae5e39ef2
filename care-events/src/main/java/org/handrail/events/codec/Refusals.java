package org.handrail.events.codec;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.handrail.events.terms.InvalidValue;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in a partner's words what Jackson or a record refused. Values are never quoted: they may be personal. */
final class Refusals {

    private Refusals() {}

    static UnreadableEvent of(JacksonException refusal, String prefix) {
        String pointer = prefix + pointer(refusal.getPath());
        for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidValue invalid) {
                return new UnreadableEvent(pointer, invalid.problem(), invalid.expected());
            }
        }
        return switch (refusal) {
            case UnrecognizedPropertyException unknown ->
                new UnreadableEvent(pointer, "unknown field", known(unknown.getKnownPropertyIds()));
            case MismatchedInputException mismatch ->
                new UnreadableEvent(pointer, shape(mismatch), "a value of the field's type; see its schema");
            case InputCoercionException beyond ->
                new UnreadableEvent(pointer, "a number beyond its range", "a number as its schema says");
            case StreamReadException broken ->
                new UnreadableEvent(prefix, "not well-formed JSON" + at(broken), "one JSON object, each key once");
            default -> new UnreadableEvent(pointer, "unreadable", "an event of its type; see its schema");
        };
    }

    private static String shape(MismatchedInputException mismatch) {
        String message = mismatch.getOriginalMessage();
        return message.startsWith("Missing required creator property") || message.startsWith("Invalid `null` value")
                ? "a required field is missing"
                : "a value of the wrong type";
    }

    private static String at(StreamReadException broken) {
        return broken.getLocation() == null
                ? ""
                : " at line " + broken.getLocation().getLineNr() + ", column "
                        + broken.getLocation().getColumnNr();
    }

    private static String known(Collection<Object> fields) {
        return fields.stream().map(Object::toString).sorted().collect(Collectors.joining(", ", "only ", ""));
    }

    private static String pointer(List<JacksonException.Reference> path) {
        return path.stream()
                .map(step -> "/" + (step.getPropertyName() == null ? step.getIndex() : escaped(step.getPropertyName())))
                .collect(Collectors.joining());
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
