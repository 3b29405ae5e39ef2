package org.handrail.local.clinics;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a service answered to a post, in numbers.
 *
 * @param reason why the first refused event was refused, or null
 */
record Receipts(
        int accepted, int duplicates, int refused, @Nullable String reason) {

    static final Receipts NONE = new Receipts(0, 0, 0, null);

    private static final JsonMapper JSON = new JsonMapper();

    /** One or many receipts, as one JSON object, an array, an object with an array of {@code receipts}, or a line each. */
    static Receipts read(String answer, int posted) {
        Receipts sum = NONE;
        try (var values = JSON.readerFor(JsonNode.class).<JsonNode>readValues(answer)) {
            while (values.hasNextValue()) {
                sum = sum.plus(of(values.nextValue()));
            }
        } catch (JacksonException unreadable) {
            return new Receipts(0, 0, posted, "receipts that cannot be read");
        }
        return sum;
    }

    private static Receipts of(JsonNode node) {
        JsonNode many = node.isArray() ? node : node.path("receipts");
        if (many.isArray()) {
            Receipts sum = NONE;
            for (JsonNode one : many) {
                sum = sum.plus(of(one));
            }
            return sum;
        }
        return switch (node.path("status").asString("")) {
            case "accepted" -> new Receipts(1, 0, 0, null);
            case "duplicate" -> new Receipts(0, 1, 0, null);
            default -> new Receipts(0, 0, 1, reason(node));
        };
    }

    private static String reason(JsonNode node) {
        JsonNode problem = node.has("problem") ? node.get("problem") : node;
        return Optional.ofNullable(problem.path("detail").asString(null)).orElseGet(() -> problem.toString());
    }

    Receipts plus(Receipts other) {
        return new Receipts(
                accepted + other.accepted,
                duplicates + other.duplicates,
                refused + other.refused,
                reason == null ? other.reason : reason);
    }
}
