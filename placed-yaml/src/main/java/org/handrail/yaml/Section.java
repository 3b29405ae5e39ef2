package org.handrail.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A mapping of the file: named entries, none but the known ones, each once. */
public record Section(Node node, String what, Map<String, Node> entries) {

    /** The mapping at {@code node}, whose entries must be among {@code known}. */
    public static Section of(Node node, String what, Set<String> known) {
        if (!(node instanceof MappingNode mapping)) {
            throw Places.refused(node, what + " is not a list of named entries", "write name: value");
        }
        Map<String, Node> entries = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            Scalar name = Scalar.of(entry.getKeyNode(), "the name of an entry");
            if (!known.contains(name.text())) {
                throw name.refused(
                        what + " has no entry \"" + name.text() + "\"", Vocabulary.remedy(name.text(), known));
            }
            if (entries.put(name.text(), entry.getValueNode()) != null) {
                throw name.refused(what + " has \"" + name.text() + "\" twice", "leave one");
            }
        }
        return new Section(node, what, entries);
    }

    /** Whether the entry is there. */
    public boolean has(String name) {
        return entries.containsKey(name);
    }

    /** The value of an entry that must be there. */
    public Node value(String name) {
        @Nullable Node value = entries.get(name);
        if (value == null) {
            throw Places.refused(node, what + " lacks \"" + name + "\"", "add " + name + ": …");
        }
        return value;
    }

    /** The word, figure or text of an entry that must be there. */
    public Scalar scalar(String name) {
        return Scalar.of(value(name), "\"" + name + "\"");
    }

    /** The word, figure or text of an entry that may be there. */
    public Optional<Scalar> optional(String name) {
        return has(name) ? Optional.of(scalar(name)) : Optional.empty();
    }

    /** The elements of an entry that must be a list with something in it. */
    public <T> List<T> list(String name, Function<Node, T> element) {
        if (value(name) instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
            return sequence.getValue().stream().map(element).toList();
        }
        throw Places.refused(
                value(name), "\"" + name + "\" is not a list", "write one element a line, each after a dash");
    }

    /** The elements of an entry that is a list, be it empty, or may be missing. */
    public <T> List<T> elements(String name, Function<Node, T> element) {
        if (!has(name)
                || (value(name) instanceof SequenceNode sequence
                        && sequence.getValue().isEmpty())) {
            return List.of();
        }
        return list(name, element);
    }

    /** The elements of an entry that may be there. */
    public <T> List<T> optionalList(String name, Function<Node, T> element) {
        return has(name) ? list(name, element) : List.of();
    }
}
