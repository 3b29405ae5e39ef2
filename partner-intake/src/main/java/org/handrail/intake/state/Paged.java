package org.handrail.intake.state;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of an answer.
 *
 * @param next given as {@code after} it leads to the next page; null at the end
 */
public record Paged<T>(List<T> items, @Nullable UUID next) {

    /** A page of more items than fit. */
    static <T> Paged<T> cut(List<T> items, int limit, Function<T, UUID> id) {
        return items.size() > limit
                ? new Paged<>(items.subList(0, limit), id.apply(items.get(limit - 1)))
                : new Paged<>(items, null);
    }
}
