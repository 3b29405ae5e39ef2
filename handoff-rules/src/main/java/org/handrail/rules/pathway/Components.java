package org.handrail.rules.pathway;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handrail.events.CareEvent;
import org.handrail.events.EventType;

/** What events of every type say, looked up once. */
public final class Components {

    private static final Map<EventType, Map<String, Component>> ALL =
            Arrays.stream(EventType.values()).collect(Collectors.toUnmodifiableMap(Function.identity(), Component::of));

    private Components() {}

    /** Everything that events of this type say, by its words. */
    public static Map<String, Component> of(EventType type) {
        return ALL.getOrDefault(type, Map.of());
    }

    /** Everything that this event says, by its words. */
    public static Map<String, Component> of(CareEvent event) {
        return of(EventType.of(event));
    }
}
