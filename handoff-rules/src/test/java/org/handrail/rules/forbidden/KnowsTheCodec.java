package org.handrail.rules.forbidden;

import org.handrail.events.codec.FactRecords;

/** Knows how facts are written down. */
public final class KnowsTheCodec {

    public Class<?> codec() {
        return FactRecords.class;
    }
}
