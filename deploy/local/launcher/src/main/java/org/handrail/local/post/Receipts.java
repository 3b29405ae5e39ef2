package org.handrail.local.post;

import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an intake answers to a batch, added to the sum under the lines of the file. */
final class Receipts {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Receipts() {}

    /** Adds the answer to a batch that was taken as a whole; its receipts count lines within the body, from 1. */
    static void add(String answer, Batch batch, Summary summary) {
        JsonNode receipts;
        try {
            receipts = JSON.readTree(answer);
        } catch (JacksonException unreadable) {
            batch.events().forEach(event -> summary.refused(event.line(), "the answer cannot be read"));
            return;
        }
        summary.accepted(receipts.path("accepted").asLong(0));
        summary.duplicates(receipts.path("duplicates").asLong(0));
        Map<Integer, Integer> lines = batch.lines();
        for (JsonNode receipt : receipts.path("receipts")) {
            int line = lines.getOrDefault(receipt.path("line").asInt(0), 0);
            switch (receipt.path("status").asString("")) {
                case "conflict" -> summary.conflict(line, reason(receipt.path("problem")));
                case "refused" -> summary.refused(line, reason(receipt.path("problem")));
                default -> {
                    // Accepted with a remark, or a duplicate: counted above.
                }
            }
        }
    }

    /** Adds a request that was refused as a whole. */
    static void addRefusal(int status, String answer, Batch batch, Summary summary) {
        String reason = "status " + status + ", " + reasonOf(answer);
        batch.events().forEach(event -> summary.refused(event.line(), reason));
    }

    private static String reasonOf(String answer) {
        try {
            return reason(JSON.readTree(answer));
        } catch (JacksonException notJson) {
            return answer.isBlank()
                    ? "no reason given"
                    : answer.lines().findFirst().orElse("");
        }
    }

    /** The problem's detail, with the place where it names one (RFC 9457 with a JSON pointer). */
    private static String reason(JsonNode problem) {
        String detail = problem.path("detail").asString(problem.path("title").asString(""));
        if (detail.isEmpty()) {
            detail = problem.path("problem").asString("no reason given") + ", expected "
                    + problem.path("expected").asString("something else");
        }
        String pointer = problem.path("pointer").asString("");
        return pointer.isEmpty() || detail.contains(pointer) ? detail : pointer + ": " + detail;
    }
}
