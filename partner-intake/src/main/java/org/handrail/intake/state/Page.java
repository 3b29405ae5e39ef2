package org.handrail.intake.state;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which page is asked for, as query parameters.
 *
 * @param limit how many items, 1 to 500, else 50
 * @param after the id after which the page begins, in the order of ids; else from the first
 */
public record Page(int limit, UUID after) {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int USUAL = 50;
    private static final int MOST = 500;

    /**
     * The page that is asked for.
     *
     * @throws IllegalArgumentException when the limit is out of range
     */
    public static Page of(@Nullable Integer limit, @Nullable UUID after) {
        int size = limit == null ? USUAL : limit;
        if (size < 1 || size > MOST) {
            throw new IllegalArgumentException("limit takes a whole number from 1 to " + MOST);
        }
        return new Page(size, after == null ? BEFORE_ALL : after);
    }
}
