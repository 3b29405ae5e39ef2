package org.handrail.outreach;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.events.terms.PersonAlias;
import org.handrail.outreach.Desk.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A case of somebody, for tests that work on it. */
abstract class OneCase {

    static final String ADA = "coordinator/ada";
    static final String BEN = "coordinator/ben";
    static final String SUE = "supervisor/sue";

    final PersonAlias person = Drops.somebody();

    @Autowired
    Tracker tracker;

    @Autowired
    Desk desk;

    @Autowired
    Outbound outbound;

    @Autowired
    JdbcClient database;

    String path = "";

    @BeforeEach
    void aCase() {
        tracker.announce(Drops.of(person).dropped());
        path = Desk.path(desk.caseOf(person));
    }

    static Map<String, Object> call() {
        return Map.of("channel", "call", "outcome", "no-answer");
    }

    Answer attempt(String channel, String outcome) {
        return work("attempts", ADA, Map.of("channel", channel, "outcome", outcome));
    }

    Answer work(String what, String who, Map<String, ?> body) {
        return desk.post(path + "/" + what, who, desk.get(path, who).etag(), new HashMap<>(body));
    }

    JsonNode seen() {
        return desk.get(path, ADA).body();
    }

    static List<String> kinds(JsonNode theCase) {
        return theCase.get("timeline")
                .valueStream()
                .map(each -> each.get("kind").stringValue())
                .toList();
    }

    /** What was done lies further back, and it is time to look. */
    void timePasses(String how) {
        database.sql(how).param("id", id()).update();
        database.sql("update cases set changes_at = now() where id = :id")
                .param("id", id())
                .update();
    }

    UUID id() {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }
}
