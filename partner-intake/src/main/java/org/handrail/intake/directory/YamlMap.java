package org.handrail.intake.directory;

import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One mapping of a YAML file that still knows where it stands, so that a refusal can name line and column. */
final class YamlMap {

    private final Node place;
    private final Map<String, Node> fields = new LinkedHashMap<>();

    private YamlMap(Node node) {
        this.place = node;
        if (!(node instanceof MappingNode mapping)) {
            throw refusal(node, "expected fields with values");
        }
        for (NodeTuple field : mapping.getValue()) {
            String name = field.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
            if (fields.put(name, field.getValueNode()) != null) {
                throw refusal(field.getKeyNode(), name + " stands here twice");
            }
        }
    }

    static YamlMap root(Reader text) {
        try {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(text);
            if (root == null) {
                throw new UnreadableDirectory("The directory is empty");
            }
            return new YamlMap(root);
        } catch (YAMLException broken) {
            throw new UnreadableDirectory("Not YAML: " + broken.getMessage());
        }
    }

    void allow(String... names) {
        Set<String> allowed = Set.of(names);
        fields.forEach((name, node) -> {
            if (!allowed.contains(name)) {
                throw refusal(node, "unknown field " + name + "; known are " + String.join(", ", names));
            }
        });
    }

    String text(String name) {
        String text = optional(name);
        if (text == null || text.isBlank()) {
            throw refusal(place, name + " is missing");
        }
        return text;
    }

    @Nullable
    String optional(String name) {
        Node node = fields.get(name);
        return node == null ? null : scalar(node, name);
    }

    List<String> texts(String name) {
        return items(name).stream().map(item -> scalar(item, name)).toList();
    }

    List<YamlMap> maps(String name) {
        return items(name).stream().map(YamlMap::new).toList();
    }

    @Nullable
    YamlMap optionalMap(String name) {
        Node node = fields.get(name);
        return node == null ? null : new YamlMap(node);
    }

    /** Makes a value of a field, and gives whatever refuses it the field's place. */
    <T> T reading(String name, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException invalid) {
            throw refusal(name, String.valueOf(invalid.getMessage()));
        }
    }

    UnreadableDirectory refusal(String field, String problem) {
        return refusal(fields.getOrDefault(field, place), field + ": " + problem);
    }

    private List<Node> items(String name) {
        return switch (fields.get(name)) {
            case null -> throw refusal(place, name + " is missing");
            case SequenceNode sequence -> sequence.getValue();
            case Node other -> throw refusal(other, name + " is not a list");
        };
    }

    private static String scalar(Node node, String name) {
        if (!(node instanceof ScalarNode scalar)) {
            throw refusal(node, name + " is not a text");
        }
        return scalar.getValue();
    }

    private static UnreadableDirectory refusal(Node node, String problem) {
        Mark mark = node.getStartMark();
        return new UnreadableDirectory(
                "line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1) + ": " + problem);
    }
}
