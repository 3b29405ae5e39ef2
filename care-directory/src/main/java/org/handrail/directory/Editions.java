package org.handrail.directory;

import java.time.Instant;
import java.util.List;

/**
 * One file: the directory as it is, and as it will be from later instants on.
 *
 * @param inOrder by the instant from which each is in force; at least one
 */
public record Editions(List<Edition> inOrder) {

    public Editions {
        inOrder = List.copyOf(inOrder);
        if (inOrder.isEmpty()) {
            throw new IllegalArgumentException("a directory has at least one edition");
        }
    }

    /** The one in force at an instant; before the first, the first. */
    public Edition at(Instant instant) {
        Edition found = inOrder.getFirst();
        for (Edition each : inOrder) {
            if (each.from().isAfter(instant)) {
                return found;
            }
            found = each;
        }
        return found;
    }
}
