package org.handrail.rules;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.events.fact.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Evidence that what was awaited came about.
 *
 * @param fact what shows it
 * @param miss the reported miss that it makes good, where it counts for that reason alone; then both are needed
 */
record Proof(Fact fact, @Nullable Fact miss) {

    /** By when they came about, and then by the order of their facts. */
    static final Comparator<Proof> AS_IT_HAPPENED =
            Comparator.comparing(Proof::happenedAt).thenComparing(Proof::fact, Journey.AS_IT_HAPPENED);

    /** When all of it had happened. */
    Instant happenedAt() {
        return facts().map(Fact::happenedAt).max(Instant::compareTo).orElseThrow();
    }

    /** When all of it had been heard. */
    Instant receivedAt() {
        return facts().map(Fact::receivedAt).max(Instant::compareTo).orElseThrow();
    }

    /** The facts it consists of. */
    Stream<Fact> facts() {
        return Stream.of(List.of(fact), miss == null ? List.<Fact>of() : List.of(miss))
                .flatMap(List::stream);
    }
}
