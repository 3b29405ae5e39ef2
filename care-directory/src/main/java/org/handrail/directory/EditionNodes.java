package org.handrail.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handrail.yaml.Places;
import org.handrail.yaml.Scalar;
import org.handrail.yaml.Section;
import org.handrail.yaml.Vocabulary;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * The entries of one edition, each found by its name: those of the file, with what later editions add or replace laid over
 * them. Not read yet, so that a partner that stays sees the calendar that changed.
 */
record EditionNodes(
        List<Node> levels, Map<String, Node> calendars, Map<String, Node> rhythms, Map<String, Node> partners) {

    static final String LEVELS = "levels of care";
    static final String CALENDARS = "calendars";
    static final String RHYTHMS = "rhythms";
    static final String PARTNERS = "partners";

    static EditionNodes of(Section file) {
        return new EditionNodes(
                file.elements(LEVELS, node -> node),
                named(file, CALENDARS, "name"),
                named(file, RHYTHMS, "name"),
                named(file, PARTNERS, "id"));
    }

    /** This edition with what a later one changes. */
    EditionNodes with(Section later) {
        EditionNodes changes = of(later);
        EditionNodes changed = new EditionNodes(
                changes.levels().isEmpty() ? levels : changes.levels(),
                over(calendars, changes.calendars()),
                over(rhythms, changes.rhythms()),
                over(partners, changes.partners()));
        for (Scalar leaving :
                later.optionalList(DirectoryFile.LEAVING, node -> Scalar.of(node, "a partner that leaves"))) {
            if (changed.partners().remove(leaving.text()) == null) {
                throw leaving.refused(
                        "\"" + leaving.text() + "\" is no partner",
                        Vocabulary.remedy(leaving.text(), partners.keySet()));
            }
        }
        return changed;
    }

    private static Map<String, Node> over(Map<String, Node> standing, Map<String, Node> changes) {
        Map<String, Node> both = new LinkedHashMap<>(standing);
        both.putAll(changes);
        return both;
    }

    private static Map<String, Node> named(Section section, String list, String key) {
        Map<String, Node> named = new LinkedHashMap<>();
        for (Node node : section.elements(list, node -> node)) {
            Scalar name = name(node, key, list);
            if (named.put(name.text(), node) != null) {
                throw name.refused(name.text() + " is named twice", "leave one");
            }
        }
        return named;
    }

    private static Scalar name(Node node, String key, String list) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode named
                        && named.getValue().equals(key)) {
                    return Scalar.of(entry.getValueNode(), "\"" + key + "\"");
                }
            }
        }
        throw Places.refused(node, "an entry of " + list + " lacks \"" + key + "\"", "add " + key + ": …");
    }
}
