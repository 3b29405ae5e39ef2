package org.handrail.rules.pathway;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The versions of a pathway. What was opened is judged for good by the version that was in force at that instant: a new one
 * rewrites nothing.
 *
 * @param versions from the first in force to the last
 */
public record Pathways(List<Pathway> versions) {

    public Pathways {
        List<Pathway> sorted = new ArrayList<>(versions);
        sorted.sort(Comparator.comparing(Pathway::inForceFrom));
        versions = List.copyOf(sorted);
    }

    /** One version that always was in force. */
    public static Pathways of(Pathway only) {
        return new Pathways(List.of(only));
    }

    /** The version in force at this instant; the first for everything before. */
    public Pathway at(Instant instant) {
        Pathway inForce = versions.getFirst();
        for (Pathway version : versions) {
            inForce = version.inForceFrom().isAfter(instant) ? inForce : version;
        }
        return inForce;
    }
}
