package org.handrail.rules.yaml;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/** Says where in the file something is wrong, in lines and columns from 1. */
final class Places {

    private Places() {}

    static UnreadablePathway refused(Node node, String problem, @Nullable String remedy) {
        return refused(node.getStartMark(), problem, remedy);
    }

    static UnreadablePathway refused(@Nullable Mark mark, String problem, @Nullable String remedy) {
        return mark == null
                ? new UnreadablePathway(1, 1, problem, remedy)
                : new UnreadablePathway(mark.getLine() + 1, mark.getColumn() + 1, problem, remedy);
    }
}
