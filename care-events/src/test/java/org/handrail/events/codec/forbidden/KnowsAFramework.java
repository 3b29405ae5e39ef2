package org.handrail.events.codec.forbidden;

import org.junit.jupiter.api.Test;

/** A codec that knows more than JSON. */
public final class KnowsAFramework {

    public Class<?> framework() {
        return Test.class;
    }
}
