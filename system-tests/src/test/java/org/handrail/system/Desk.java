package org.handrail.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handrail.events.terms.PersonAlias;
import tools.jackson.databind.JsonNode;

/** What a coordinator reads over the API. */
final class Desk {

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int PAGE = 200;

    private final LocalSystem system;

    Desk(LocalSystem system) {
        this.system = system;
    }

    /** All cases in this state, over all pages. */
    List<JsonNode> cases(String state) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        while (true) {
            JsonNode page = read("/v1/cases?size=" + PAGE + "&state=" + state + cursor);
            page.get("cases").forEach(all::add);
            if (!page.has("next")) {
                return all;
            }
            cursor = "&cursor=" + page.get("next").stringValue();
        }
    }

    /** The cases of one person in this state. */
    List<JsonNode> casesOf(PersonAlias person, String state) {
        return cases(state).stream()
                .filter(each -> each.get("person").stringValue().equals(person.toString()))
                .toList();
    }

    /** The findings of a case, as its page shows them. */
    List<JsonNode> findings(JsonNode listed) {
        return whole(listed).get("findings").valueStream().toList();
    }

    /** What happened to a case. */
    List<JsonNode> timeline(JsonNode listed) {
        return whole(listed).get("timeline").valueStream().toList();
    }

    private JsonNode whole(JsonNode listed) {
        return read("/v1/cases/" + listed.get("id").stringValue());
    }

    /** Tells the desk something; what it answers. */
    JsonNode tell(String path, Map<String, ?> body) {
        try {
            Http.Answer answer =
                    Http.post(system.url("outreach") + path, system.token("coordinator"), "application/json", body);
            if (answer.status() != OK && answer.status() != CREATED) {
                throw new IllegalStateException(path + " answers " + answer.status() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }

    /** What stands at this address of the API. */
    JsonNode read(String path) {
        try {
            Http.Answer answer = Http.get(system.url("outreach") + path, system.token("coordinator"));
            if (answer.status() != OK) {
                throw new IllegalStateException(path + " answers " + answer.status() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }
}
