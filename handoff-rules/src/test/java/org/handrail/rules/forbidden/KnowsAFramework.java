package org.handrail.rules.forbidden;

import org.junit.jupiter.api.Test;

/** Knows something beyond the JDK and the events. */
public final class KnowsAFramework {

    public Class<?> framework() {
        return Test.class;
    }
}
