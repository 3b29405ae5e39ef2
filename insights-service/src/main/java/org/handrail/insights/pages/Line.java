package org.handrail.insights.pages;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One figure's values by name, as a page asks for them. */
record Line(Map<String, @Nullable Object> values) {

    long count(String name) {
        return values.get(name) instanceof Number number ? number.longValue() : 0;
    }

    /** Not a number where there is none. */
    double amount(String name) {
        return values.get(name) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    String text(String name) {
        Object value = values.get(name);
        return value == null ? "" : value.toString();
    }
}
