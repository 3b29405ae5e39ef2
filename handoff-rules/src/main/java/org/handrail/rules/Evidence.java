package org.handrail.rules;

import java.time.Instant;
import java.util.List;
import org.handrail.events.fact.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What shows that something came about: what was awaited, or what ended it.
 *
 * @param fact what shows it
 * @param known when we knew it: when the fact was heard, and with it what connects it with the expectation
 * @param miss the reported miss that it makes good, where it counts for that reason alone; then both are needed
 */
record Evidence(Fact fact, Instant known, @Nullable Fact miss) {

    /** The one of two that happened first, by the order of their facts where both did; either may be missing. */
    static @Nullable Evidence earlier(@Nullable Evidence one, @Nullable Evidence other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        int order = one.happenedAt().compareTo(other.happenedAt());
        boolean first = order == 0 ? Journey.AS_IT_HAPPENED.compare(one.fact, other.fact) <= 0 : order < 0;
        return first ? one : other;
    }

    /** When all of it had happened. */
    Instant happenedAt() {
        return miss == null ? fact.happenedAt() : later(fact.happenedAt(), miss.happenedAt());
    }

    /** When all of it was known. */
    Instant knownAt() {
        return miss == null ? known : later(known, miss.receivedAt());
    }

    /** The facts it consists of. */
    List<Fact> facts() {
        return miss == null ? List.of(fact) : List.of(fact, miss);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
