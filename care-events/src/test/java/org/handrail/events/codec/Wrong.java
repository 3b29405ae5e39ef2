package org.handrail.events.codec;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is plainly wrong: a right event with one thing in it changed. */
final class Wrong {

    private Wrong() {}

    static List<JsonNode> variants(ObjectNode right) {
        List<JsonNode> wrong = new ArrayList<>();
        wrong.add(right.deepCopy().put("surprise", 1));
        for (String name : List.copyOf(right.propertyNames())) {
            JsonNode value = right.get(name);
            wrong.add(right.deepCopy().set(name, right.arrayNode().add(1)));
            if (value.isString()) {
                wrong.add(right.deepCopy().put(name, 17));
                wrong.add(right.deepCopy().put(name, ""));
            }
            if (value.isInt() && !name.equals("version")) {
                wrong.add(right.deepCopy().put(name, 100_000));
                wrong.add(right.deepCopy().put(name, -1));
                wrong.add(right.deepCopy().put(name, value.intValue() + 0.5));
                wrong.add(right.deepCopy().put(name, "1"));
            }
            if (value.isBoolean()) {
                wrong.add(right.deepCopy().put(name, "true"));
            }
            if (value instanceof ObjectNode nested) {
                variants(nested).forEach(each -> wrong.add(right.deepCopy().set(name, each)));
            }
        }
        for (String required : List.of("stay", "program")) {
            if (right.has(required) && right.size() == 2 && right.has("stay")) {
                ObjectNode without = right.deepCopy();
                without.remove(required);
                wrong.add(without);
            }
        }
        return wrong;
    }
}
