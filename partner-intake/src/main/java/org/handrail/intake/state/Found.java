package org.handrail.intake.state;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.handrail.events.terms.PartnerId;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was asked for.
 *
 * @param next where the next page begins, or null at the end
 */
public record Found(List<AnchorFacts> anchors, @Nullable UUID next) {

    /** The page as it is answered. */
    public <T> Paged<T> as(Function<AnchorFacts, T> view) {
        return new Paged<>(anchors.stream().map(view).toList(), next);
    }

    /** The same, without what has no view for the one who asks. */
    public <T> Paged<T> asFar(Function<AnchorFacts, Optional<T>> view) {
        return new Paged<>(anchors.stream().map(view).flatMap(Optional::stream).toList(), next);
    }

    /** Only what this partner said. */
    Found of(PartnerId partner) {
        return new Found(
                anchors.stream()
                        .map(anchor -> new AnchorFacts(
                                anchor.id(),
                                anchor.facts().stream()
                                        .filter(fact -> fact.source().equals(partner))
                                        .toList()))
                        .filter(anchor -> !anchor.facts().isEmpty())
                        .toList(),
                next);
    }
}
