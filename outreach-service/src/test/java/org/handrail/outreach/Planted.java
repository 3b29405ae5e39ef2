package org.handrail.outreach;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** People with names that can be looked for where they must not stand. */
final class Planted {

    private Planted() {}

    /** A word of letters that nobody else has. */
    static String word() {
        return UUID.randomUUID().toString().replaceAll("[-0-9]", "") + "qx"
                + Long.toString(System.nanoTime(), 26).replaceAll("[0-9]", "z");
    }

    /** A number of their own. */
    static String phone(String number) {
        int drawn = Math.floorMod(number.hashCode(), 10_000_000);
        return "+1 555 %03d-%04d".formatted(drawn / 10_000, drawn % 10_000);
    }

    /** What is sent of a new person. */
    static Map<String, Object> person(String family, String number, String... programs) {
        return Map.of(
                "identifier", Map.of("system", "region-1", "value", number),
                "programs", List.of(programs),
                "details",
                        Map.of(
                                "given", "José",
                                "preferred", "Mia",
                                "family", family,
                                "born", "1984-03-02",
                                "phones", List.of(Map.of("number", phone(number), "kind", "mobile")),
                                "address", "12 Planted Street\nBoston",
                                "contacts", List.of(Map.of("name", "Rosa " + family, "relation", "sister")),
                                "emergencyPlan", "Naloxone is in the kitchen."));
    }
}
