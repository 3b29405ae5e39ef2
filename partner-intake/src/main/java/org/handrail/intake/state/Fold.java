package org.handrail.intake.state;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.events.fact.Fact;

/**
 * How one kind of thing is derived from its facts: a pure function of the facts that count, in any order. Of a fold that is not
 * shared, each partner sees what it posted itself and nothing else.
 */
public interface Fold<V extends Derived> {

    Kind kind();

    /** What a partner calls one of them, for answers such as "no such stay". */
    String noun();

    /** All the words for its states. */
    List<String> states();

    /** What the viewer may see of it; nothing where there is nothing for the viewer. */
    Optional<V> seenBy(Viewer viewer, AnchorFacts facts);

    /** Whether several partners may see it; then {@link #seenBy} is given everybody's facts. */
    default boolean shared() {
        return false;
    }

    /** Who may see it, each by itself. */
    default Set<Viewer> viewers(AnchorFacts facts) {
        return facts.facts().stream().map(Fact::source).map(Viewer::of).collect(Collectors.toSet());
    }

    /** Whether the viewer may read that this was posted. */
    default boolean mayRead(Viewer viewer, Fact fact, AnchorFacts facts) {
        return viewer.posted(fact);
    }

    /** Raised when the derivation changes, so that the index is derived anew. */
    default int version() {
        return 1;
    }
}
