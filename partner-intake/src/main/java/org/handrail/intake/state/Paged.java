package org.handrail.intake.state;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of an answer.
 *
 * @param next given as {@code after} it leads to the next page; null at the end
 */
public record Paged<T>(List<T> items, @Nullable UUID next) {}
