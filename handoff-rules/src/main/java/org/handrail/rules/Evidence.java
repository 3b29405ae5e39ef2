package org.handrail.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.handrail.events.fact.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What shows that something came about: what was awaited, or what ended it.
 *
 * @param pieces the facts that show it, as they happened; more than one where several are needed
 * @param known when we knew it: when the facts were heard, and with them what connects them with the expectation
 * @param miss the reported miss that it makes good, where it counts for that reason alone; then both are needed
 */
record Evidence(List<Fact> pieces, Instant known, @Nullable Fact miss) {

    /** A single fact. */
    static Evidence of(Fact fact, Instant known, @Nullable Fact miss) {
        return new Evidence(List.of(fact), known, miss);
    }

    /** Several, each of which was found to count. */
    static Evidence ofAll(List<Evidence> each) {
        List<Fact> pieces = new ArrayList<>();
        Instant known = Instant.MIN;
        for (Evidence one : each) {
            pieces.addAll(one.pieces);
            known = later(known, one.known);
        }
        return new Evidence(pieces, known, each.getFirst().miss);
    }

    /** The one of two that happened first, by the order of their facts where both did; either may be missing. */
    static @Nullable Evidence earlier(@Nullable Evidence one, @Nullable Evidence other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }

    int compareTo(Evidence other) {
        int order = happenedAt().compareTo(other.happenedAt());
        return order == 0 ? Journey.AS_IT_HAPPENED.compare(fact(), other.fact()) : order;
    }

    /** The fact with which it was complete. */
    Fact fact() {
        return pieces.getLast();
    }

    /** When all of it had happened. */
    Instant happenedAt() {
        return miss == null ? fact().happenedAt() : later(fact().happenedAt(), miss.happenedAt());
    }

    /** When all of it was known. */
    Instant knownAt() {
        return miss == null ? known : later(known, miss.receivedAt());
    }

    /** The facts it consists of. */
    List<Fact> facts() {
        if (miss == null) {
            return pieces;
        }
        List<Fact> facts = new ArrayList<>(pieces);
        facts.add(miss);
        return facts;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
