package org.handrail.events.older;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handrail.events.EventType;

/** Every wire name that a newer version has followed, for ever: the shape that holds it, and the type that it is lifted to. */
public enum OlderType {
    MEDICATION_SUPPLIED_V1(
            "handrail.aftercare.medication-supplied.v1", MedicationSuppliedV1.class, EventType.MEDICATION_SUPPLIED);

    private static final Map<String, OlderType> BY_WIRE_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(OlderType::wireName, Function.identity()));

    private final String wireName;
    private final Class<? extends OlderShape> shape;
    private final EventType newest;

    OlderType(String wireName, Class<? extends OlderShape> shape, EventType newest) {
        this.wireName = wireName;
        this.shape = shape;
        this.newest = newest;
    }

    /** The CloudEvents {@code type}, version included. */
    public String wireName() {
        return wireName;
    }

    /** The record that holds the event's data as it was. */
    public Class<? extends OlderShape> shape() {
        return shape;
    }

    /** What it is lifted to. */
    public EventType newest() {
        return newest;
    }

    /** The older version with this wire name, if there is one. */
    public static Optional<OlderType> withWireName(String wireName) {
        return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
    }
}
