package org.handrail.events.forbidden;

import tools.jackson.databind.JsonNode;

/** An event that knows how it is written down. */
public final class KnowsJson {

    public Class<?> json() {
        return JsonNode.class;
    }
}
