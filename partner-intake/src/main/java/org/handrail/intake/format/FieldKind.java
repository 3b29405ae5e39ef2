package org.handrail.intake.format;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.handrail.events.EventType;

/** What a field of an event's data is, so that the text of a cell can be written as JSON has it. */
enum FieldKind {
    TEXT,
    NUMBER,
    TRUTH,
    TEXTS;

    private static final Set<Class<?>> NUMBERS =
            Set.of(int.class, long.class, double.class, Integer.class, Long.class, Double.class, BigDecimal.class);
    private static final Map<Field, FieldKind> KNOWN = new ConcurrentHashMap<>();

    private record Field(EventType type, String name) {}

    /** The kind of a dotted field; {@link #TEXT} where the type has none of that name, which its reader then refuses. */
    static FieldKind of(EventType type, String field) {
        Field asked = new Field(type, field);
        FieldKind known = KNOWN.get(asked);
        if (known != null) {
            return known;
        }
        Type found = type.record();
        for (String name : field.split("\\.", -1)) {
            found = component(found, name);
        }
        FieldKind kind = kind(found);
        if (found != Void.class) {
            KNOWN.put(asked, kind);
        }
        return kind;
    }

    private static Type component(Type owner, String name) {
        return owner instanceof Class<?> record && record.isRecord()
                ? Arrays.stream(record.getRecordComponents())
                        .filter(component -> component.getName().equals(name))
                        .map(RecordComponent::getGenericType)
                        .findFirst()
                        .orElse(Void.class)
                : Void.class;
    }

    private static FieldKind kind(Type type) {
        if (type instanceof ParameterizedType many
                && many.getRawType() instanceof Class<?> raw
                && Collection.class.isAssignableFrom(raw)) {
            return TEXTS;
        }
        if (type instanceof Class<?> found && NUMBERS.contains(found)) {
            return NUMBER;
        }
        return type == boolean.class || type == Boolean.class ? TRUTH : TEXT;
    }
}
