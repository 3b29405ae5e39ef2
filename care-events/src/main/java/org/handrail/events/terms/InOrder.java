package org.handrail.events.terms;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Sets whose members always come in the same order, so that the same event is always written alike. */
public final class InOrder {

    private InOrder() {}

    /** The same members, in their natural order; unmodifiable. */
    public static <T extends Comparable<? super T>> Set<T> of(Set<T> members) {
        return Collections.unmodifiableSet(new TreeSet<>(members));
    }
}
