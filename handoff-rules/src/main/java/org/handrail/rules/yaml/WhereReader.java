package org.handrail.rules.yaml;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.events.EventType;
import org.handrail.rules.pathway.Component;
import org.handrail.rules.pathway.Components;
import org.handrail.rules.pathway.Where;
import org.handrail.rules.pathway.Where.Condition;
import org.handrail.yaml.Scalar;
import org.handrail.yaml.Section;
import org.handrail.yaml.Vocabulary;
import org.yaml.snakeyaml.nodes.Node;

/** Reads what an event must say: {@code {form: [sublingual, oral], pregnant: yes}}. */
final class WhereReader {

    private WhereReader() {}

    static Where read(Node node, List<EventType> events) {
        Map<EventType, List<Condition>> conditions = new EnumMap<>(EventType.class);
        for (EventType event : events) {
            Map<String, Component> said = choices(event);
            Section section = Section.of(node, event.shortName(), said.keySet());
            List<Condition> all = new ArrayList<>();
            said.forEach((words, component) -> {
                if (section.has(words)) {
                    all.add(new Condition(component, values(section, component)));
                }
            });
            conditions.put(event, List.copyOf(all));
        }
        return new Where(conditions);
    }

    /** What events of this type say of which something can be asked, by its words. */
    static Map<String, Component> choices(EventType event) {
        Map<String, Component> choices = new LinkedHashMap<>();
        Components.of(event).forEach((words, component) -> {
            if (!vocabulary(component).isEmpty() || isFree(component)) {
                choices.put(words, component);
            }
        });
        return choices;
    }

    /** The words for what this may be; empty where they are not a closed list. */
    static Map<String, Object> vocabulary(Component component) {
        Class<?> type = element(component);
        if (type.isEnum()) {
            return Words.spelled(type);
        }
        return type == Boolean.class || type == boolean.class ? Map.of("yes", true, "no", false) : Map.of();
    }

    private static boolean isFree(Component component) {
        return element(component) == String.class;
    }

    private static Set<Object> values(Section section, Component component) {
        return new HashSet<>(Lists.of(section, component.words(), node -> value(node, component)));
    }

    private static Object value(Node node, Component component) {
        Scalar word = Scalar.of(node, "\"" + component.words() + "\"");
        if (isFree(component)) {
            return word.text();
        }
        Map<String, Object> words = new HashMap<>(vocabulary(component));
        words.put("unknown", Where.UNKNOWN);
        return new Vocabulary<>(component.words(), words).read(word);
    }

    private static Class<?> element(Component component) {
        Type type = component.path().getLast().getGenericReturnType();
        boolean several = Collection.class.isAssignableFrom(component.type());
        return several
                        && type instanceof ParameterizedType parameterized
                        && parameterized.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : component.type();
    }
}
