package org.handrail.rules.pathway;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.handrail.events.EventType;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an event says, by the words of its name: {@code next dose}, {@code form}. What lies within a record, such as
 * the form of a medication, is named like what lies in the event itself.
 *
 * @param words its name in a pathway file
 * @param path how to get at it, from the event down
 */
public record Component(String words, List<Method> path) {

    public Component {
        path = List.copyOf(path);
    }

    /** Everything that events of this type say, by its words; what lies less deep is found first. */
    public static Map<String, Component> of(EventType event) {
        Map<String, Component> found = new LinkedHashMap<>();
        Deque<List<Method>> open = new ArrayDeque<>();
        open.add(List.of());
        while (!open.isEmpty()) {
            List<Method> path = open.removeFirst();
            Class<?> type = path.isEmpty() ? event.record() : path.getLast().getReturnType();
            for (RecordComponent component : type.isRecord() ? type.getRecordComponents() : new RecordComponent[0]) {
                List<Method> longer = new ArrayList<>(path);
                longer.add(component.getAccessor());
                String words = words(component.getName());
                found.putIfAbsent(words, new Component(words, longer));
                open.add(longer);
            }
        }
        return Collections.unmodifiableMap(found);
    }

    /** The type of its values. */
    public Class<?> type() {
        return path.getLast().getReturnType();
    }

    /** What this event says of it; null where it says nothing. */
    public @Nullable Object of(Object event) {
        Object value = event;
        for (Method step : path) {
            if (value == null) {
                return null;
            }
            value = said(step, value);
        }
        return value;
    }

    private static @Nullable Object said(Method accessor, Object record) {
        try {
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(
                    "records of events are public, and their accessors throw nothing", impossible);
        }
    }

    private static String words(String camelCase) {
        return camelCase.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }
}
