package org.handrail.rules;

import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
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

    /** By when they came about, and then by the order of their facts. */
    static final Comparator<Evidence> AS_IT_HAPPENED =
            Comparator.comparing(Evidence::happenedAt).thenComparing(Evidence::fact, Journey.AS_IT_HAPPENED);

    /** When all of it had happened. */
    Instant happenedAt() {
        return miss == null ? fact.happenedAt() : later(fact.happenedAt(), miss.happenedAt());
    }

    /** When all of it was known. */
    Instant knownAt() {
        return miss == null ? known : later(known, miss.receivedAt());
    }

    /** The facts it consists of. */
    Stream<Fact> facts() {
        return Stream.concat(Stream.of(fact), Stream.ofNullable(miss));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
