package org.handrail.yaml;

import java.io.Reader;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Says where in the file something is wrong, in lines and columns from 1. */
public final class Places {

    /** A file that people write repeats itself, but not without end. */
    private static final int MOST_ALIASES = 1_000;

    private Places() {}

    /**
     * The root of a file that is one YAML document.
     *
     * @param file not closed here
     * @param expected what such a file has at least: said where it is empty
     * @throws UnreadableYaml where the text is no YAML, or empty
     */
    public static Node root(Reader file, String expected) {
        try {
            LoaderOptions options = new LoaderOptions();
            options.setMaxAliasesForCollections(MOST_ALIASES);
            Node root = new Yaml(options).compose(file);
            if (root == null) {
                throw new UnreadableYaml(1, 1, "the file is empty", expected);
            }
            return root;
        } catch (MarkedYAMLException e) {
            throw refused(e.getProblemMark(), e.getProblem(), null);
        } catch (YAMLException e) {
            throw new UnreadableYaml(1, 1, "this is no YAML: " + e.getMessage(), null);
        }
    }

    /** What is wrong with this part of the file. */
    public static UnreadableYaml refused(Node node, String problem, @Nullable String remedy) {
        return refused(node.getStartMark(), problem, remedy);
    }

    private static UnreadableYaml refused(@Nullable Mark mark, String problem, @Nullable String remedy) {
        return mark == null
                ? new UnreadableYaml(1, 1, problem, remedy)
                : new UnreadableYaml(mark.getLine() + 1, mark.getColumn() + 1, problem, remedy);
    }
}
