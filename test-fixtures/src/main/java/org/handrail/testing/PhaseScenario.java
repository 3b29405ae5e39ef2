package org.handrail.testing;

import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What clinics live to see with a running phase service. */
@PhaseServiceTest
public abstract class PhaseScenario {

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens tokens;

    /** A clinic that may post and read. */
    protected PostingClinic clinic(String id) {
        return PostingClinic.at(port, tokens.of(id, "events.write events.read"));
    }

    /** Somebody without a token. */
    protected PostingClinic stranger() {
        return PostingClinic.at(port, "none");
    }

    /** The items that stand at a path. */
    protected static JsonNode items(PostingClinic clinic, String path) {
        return clinic.read(path).path("items");
    }

    /** One field of the items that stand at a path. */
    protected static List<String> all(PostingClinic clinic, String path, String field) {
        return items(clinic, path).values().stream()
                .map(item -> item.path(field).asString(""))
                .toList();
    }

    /** What does not fit about something, in words. */
    protected static List<String> reasons(JsonNode thing) {
        return thing.path("flags").findValuesAsString("reason");
    }
}
