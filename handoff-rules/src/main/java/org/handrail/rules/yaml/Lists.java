package org.handrail.rules.yaml;

import java.util.List;
import java.util.function.Function;
import org.handrail.yaml.Section;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One value where a list may stand. */
final class Lists {

    private Lists() {}

    /** The elements of an entry that must be there: one, or a list of them. */
    static <T> List<T> of(Section section, String name, Function<Node, T> element) {
        Node value = section.value(name);
        return value instanceof SequenceNode ? section.list(name, element) : List.of(element.apply(value));
    }

    /** The elements of an entry that may be there. */
    static <T> List<T> optional(Section section, String name, Function<Node, T> element) {
        return section.has(name) ? of(section, name, element) : List.of();
    }
}
