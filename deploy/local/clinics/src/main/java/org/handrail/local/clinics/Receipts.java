package org.handrail.local.clinics;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a service answered to a post, in numbers.
 *
 * @param refused what was not taken, for whatever reason
 * @param reason why the first refused event was refused, or null
 */
record Receipts(
        int accepted, int duplicates, int refused, @Nullable String reason) {

    static final Receipts NONE = new Receipts(0, 0, 0, null);

    private static final JsonMapper JSON = new JsonMapper();

    /** The receipt of one event, or the sum that a batch is answered with. */
    static Receipts read(String answer, int posted) {
        try {
            JsonNode receipt = JSON.readTree(answer);
            return receipt.path("accepted").isNumber() ? batch(receipt) : single(receipt);
        } catch (JacksonException unreadable) {
            return new Receipts(0, 0, posted, "receipts that cannot be read");
        }
    }

    private static Receipts batch(JsonNode sum) {
        int refused = sum.path("refused").asInt(0) + sum.path("conflicts").asInt(0);
        return new Receipts(
                sum.path("accepted").asInt(),
                sum.path("duplicates").asInt(0),
                refused,
                refused == 0 ? null : firstProblem(sum.path("receipts")));
    }

    private static String firstProblem(JsonNode receipts) {
        for (JsonNode receipt : receipts) {
            if (receipt.has("problem")) {
                return receipt.get("problem").toString();
            }
        }
        return "no reason given";
    }

    private static Receipts single(JsonNode receipt) {
        return switch (receipt.path("status").asString("")) {
            case "accepted" -> new Receipts(1, 0, 0, null);
            case "duplicate" -> new Receipts(0, 1, 0, null);
            default -> new Receipts(0, 0, 1, receipt.toString());
        };
    }

    Receipts plus(Receipts other) {
        return new Receipts(
                accepted + other.accepted,
                duplicates + other.duplicates,
                refused + other.refused,
                reason == null ? other.reason : reason);
    }
}
