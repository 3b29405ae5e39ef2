package org.handrail.events.forbidden;

import org.handrail.events.codec.FactRecords;

/** An event that knows its codec. */
public final class KnowsItsCodec {

    public Class<?> codec() {
        return FactRecords.class;
    }
}
