package org.handrail.rules.naive;

import java.time.Instant;
import org.handrail.events.fact.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What was heard, and what it answers where it is good for nothing else: a decline that has to be there, too.
 *
 * @param known when it was known to belong here
 */
record Heard(Fact fact, Instant known, @Nullable Fact answers) {

    Instant happened() {
        return answers == null ? fact.happenedAt() : later(fact.happenedAt(), answers.happenedAt());
    }

    Instant allKnown() {
        return answers == null ? known : later(known, answers.receivedAt());
    }

    /** Whether it happened before another; of two at once, the one that was heard first. */
    boolean isBefore(Heard other) {
        int order = happened().compareTo(other.happened());
        return order < 0 || (order == 0 && Life.isBefore(fact, other.fact));
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
