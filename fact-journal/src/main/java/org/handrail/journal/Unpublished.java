package org.handrail.journal;

import org.handrail.events.codec.WireRecord;
import org.jspecify.annotations.Nullable;

/** A row on its way from the journal to the topic. */
record Unpublished(
        Position position, WireRecord wire, @Nullable String traceparent) {}
