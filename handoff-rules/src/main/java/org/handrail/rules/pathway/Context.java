package org.handrail.rules.pathway;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something about a person that makes a drop more urgent. */
public sealed interface Context {

    /** What it is called, in a coordinator's words: {@code an earlier overdose}. */
    String name();

    /**
     * Something was reported.
     *
     * @param events any of these
     * @param within how long before the due instant at most; null for ever
     */
    record Seen(String name, List<Opening> events, @Nullable Duration within) implements Context {

        public Seen {
            events = List.copyOf(events);
        }
    }

    /** The last report that says anything of it says so. */
    record LastSaid(String name, Opening event) implements Context {}

    /**
     * Handoffs of this person were dropped before.
     *
     * @param least how many at least
     * @param sameRule whether only drops of the same rule count
     * @param within how long before this one started at most
     */
    record Drops(String name, int least, boolean sameRule, Duration within) implements Context {}
}
