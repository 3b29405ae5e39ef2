package org.handrail.journal;

import org.jspecify.annotations.Nullable;

/** Says in which trace a fact is being accepted, so that it can be followed through the log. */
@FunctionalInterface
public interface TraceContext {

    /** The W3C {@code traceparent} of this moment, or null outside any trace. */
    @Nullable
    String traceparent();
}
