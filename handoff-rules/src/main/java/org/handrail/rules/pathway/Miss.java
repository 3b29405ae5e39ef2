package org.handrail.rules.pathway;

import java.util.List;

/**
 * A report that what was awaited did not happen.
 *
 * @param report what says so
 * @param answeredBy what makes such a report good, besides whatever meets the rule anyway
 */
public record Miss(Clue report, List<Clue> answeredBy) {

    public Miss {
        answeredBy = List.copyOf(answeredBy);
    }
}
