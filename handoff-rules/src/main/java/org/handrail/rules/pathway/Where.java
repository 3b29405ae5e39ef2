package org.handrail.rules.pathway;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.events.CareEvent;
import org.handrail.events.EventType;

/**
 * What an event must say for it to count: {@code {form: [sublingual, oral]}}.
 *
 * @param conditions for each type of event what must hold; a type not listed may say anything
 */
public record Where(Map<EventType, List<Condition>> conditions) {

    /** It may say anything. */
    public static final Where ANYTHING = new Where(Map.of());

    /** Stands among the values of a condition for an event that says nothing of it. */
    public static final Object UNKNOWN = "unknown";

    public Where {
        conditions = Map.copyOf(conditions);
    }

    /**
     * One thing that must hold.
     *
     * @param component what is looked at
     * @param values what it may be
     */
    public record Condition(Component component, Set<Object> values) {

        public Condition {
            values = Set.copyOf(values);
        }

        private boolean holds(CareEvent event) {
            Object said = component.of(event);
            return said instanceof Collection<?> several
                    ? !Collections.disjoint(several, values)
                    : values.contains(said == null ? UNKNOWN : said);
        }

        private boolean isAnswered(CareEvent event) {
            return component.of(event) != null;
        }
    }

    /** Whether all of it holds for this event. */
    public boolean holds(CareEvent event) {
        if (conditions.isEmpty()) {
            return true;
        }
        for (Condition condition : conditions.getOrDefault(EventType.of(event), List.of())) {
            if (!condition.holds(event)) {
                return false;
            }
        }
        return true;
    }

    /** Whether this event says anything of all that is asked. */
    public boolean isAnswered(CareEvent event) {
        return conditions.getOrDefault(EventType.of(event), List.of()).stream()
                .allMatch(condition -> condition.isAnswered(event));
    }
}
