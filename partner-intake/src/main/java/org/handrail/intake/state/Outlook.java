package org.handrail.intake.state;

import java.util.List;
import java.util.Map;

/**
 * How one thing stands for each who may see it.
 *
 * @param standings what is derived, by the key of the viewer
 * @param flags what does not fit, of everybody's
 */
record Outlook(Map<String, Derived> standings, List<Raised> flags) {

    static final Outlook NOTHING = new Outlook(Map.of(), List.of());

    /** A flag, and whose fact it is about. */
    record Raised(Flag flag, String source) {}
}
