package org.handrail.testing.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What can be wrong in a body: in its tree, in its text, in its bytes. */
final class Damage {

    private static final List<String> TIMES = List.of(
            "yesterday",
            "2026-03-01T09:00:00",
            "2999-01-01T00:00:00Z",
            "1899-12-31",
            "+999999999-12-31T23:59:59Z",
            "-999999999-01-01T00:00:00Z",
            "2026-02-30",
            "2026-03-01T24:00:00Z",
            "2026-03-01T09:00:60Z",
            "0000-00-00",
            "2026-03-01T09:00:00+99:00",
            "9999-12-31T23:59:59.999999999-18:00",
            "0001-01-01T00:00:00+18:00",
            "");

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\u001b[31m",
            "\ufeff",
            "\ud800",
            "\u202e",
            "'; drop table journal; --",
            "${jndi:ldap://x}",
            "../../etc/passwd",
            "%00",
            "x".repeat(201),
            "x".repeat(70_000),
            "\ud83d\ude00".repeat(120));

    private static final List<String> NUMBERS = List.of(
            "1e400",
            "-1e400",
            "9".repeat(400),
            "2147483648",
            "-1",
            "0.5",
            "1E2",
            "-0",
            "9223372036854775808",
            "1e-400");

    private final RandomGenerator chance;

    Damage(RandomGenerator chance) {
        this.chance = chance;
    }

    /** One field of the event becomes something else, goes, or gets company. */
    void tree(ObjectNode event) {
        ObjectNode where = somewhere(event);
        List<String> names = List.copyOf(where.propertyNames());
        if (names.isEmpty()) {
            where.put("surprise", 1);
            return;
        }
        String name = names.get(chance.nextInt(names.size()));
        switch (chance.nextInt(8)) {
            case 0 -> where.remove(name);
            case 1 -> where.put("surprise" + chance.nextInt(9), 1);
            case 2 -> where.putNull(name);
            case 3 -> where.put(name, one(TIMES));
            case 4 -> where.put(name, one(TEXTS));
            case 5 -> where.put(name, chance.nextLong());
            case 6 -> where.set(name, nested(chance.nextInt(1, 40)));
            default -> where.put(name, chance.nextBoolean());
        }
    }

    /** What no tree can say: a key twice, a number beyond all, no end. */
    String text(String json) {
        return switch (chance.nextInt(7)) {
            case 0 -> json.replaceFirst("\\{", "{\"id\":\"twice\",");
            case 1 -> json.replaceFirst(":\\s*\"[^\"]*\"", ":" + one(NUMBERS));
            case 2 -> json.replaceFirst(":\\s*\"[^\"]*\"", ":" + "[".repeat(chance.nextInt(1, 20_000)));
            case 3 -> json + json;
            case 4 -> json.replace('"', '\'');
            case 5 -> json.replace("\"data\"", "\"\\u0064ata\"").replaceFirst(",", ",,");
            default -> json.substring(0, chance.nextInt(json.length()));
        };
    }

    /** Bytes that are not the text they were. */
    byte[] bytes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return switch (chance.nextInt(5)) {
            case 0 -> text.getBytes(StandardCharsets.UTF_16);
            case 1 -> text.replace("id", "\u00fc").getBytes(StandardCharsets.ISO_8859_1);
            case 2 -> struck(bytes, (byte) 0);
            case 3 -> struck(bytes, (byte) 0xFF);
            default -> struck(bytes, (byte) chance.nextInt(256));
        };
    }

    private byte[] struck(byte[] bytes, byte with) {
        for (int i = chance.nextInt(1, 4); i > 0 && bytes.length > 0; i--) {
            bytes[chance.nextInt(bytes.length)] = with;
        }
        return bytes;
    }

    private ObjectNode somewhere(ObjectNode event) {
        List<ObjectNode> places = new ArrayList<>(List.of(event));
        for (int i = 0; i < places.size(); i++) {
            for (JsonNode child : places.get(i)) {
                if (child instanceof ObjectNode object) {
                    places.add(object);
                }
            }
        }
        return places.get(chance.nextInt(places.size()));
    }

    private static ArrayNode nested(int depth) {
        ArrayNode outer = FuzzedData.JSON.createArrayNode();
        ArrayNode inner = outer;
        for (int i = 0; i < depth; i++) {
            inner = inner.addArray();
        }
        return outer;
    }

    private String one(List<String> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }
}
