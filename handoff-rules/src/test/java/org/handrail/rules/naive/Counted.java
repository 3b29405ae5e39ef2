package org.handrail.rules.naive;

import java.util.UUID;

/**
 * One of those whom a measure counts.
 *
 * @param measure its name
 * @param anchor the stay or the fact that is counted
 * @param part where it counts
 */
record Counted(String measure, UUID anchor, Part part) {

    /** Where one of the denominator counts besides. */
    enum Part {
        NUMERATOR,
        DENOMINATOR_ALONE,
        EXCLUSION
    }
}
