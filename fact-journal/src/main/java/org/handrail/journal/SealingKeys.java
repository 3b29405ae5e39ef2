package org.handrail.journal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The keys that seal what partners posted: the current one, and former ones that still open what they sealed. Each has an
 * id, which stands beside what it sealed.
 *
 * @param current the id of the key that seals from now on
 * @param byId 32 bytes each, the current one among them, first
 */
public record SealingKeys(String current, Map<String, byte[]> byId) {

    /** The id of a key that is configured without one. */
    private static final String UNNAMED = "0";

    private static final int LONGEST_ID = 32;

    /**
     * Reads keys, each {@code id:base64} or, for the one without an id, base64 alone.
     *
     * @param property where the current one stands, to say so when it does not
     * @param former the others, separated by commas, or null where the key was never changed
     */
    public static SealingKeys read(String property, @Nullable String current, @Nullable String former) {
        Map<String, byte[]> byId = new LinkedHashMap<>();
        String id = add(byId, property, current);
        if (former != null && !former.isBlank()) {
            for (String each : former.split(",", -1)) {
                add(byId, property + " (former)", each.strip());
            }
        }
        return new SealingKeys(id, byId);
    }

    private static String add(Map<String, byte[]> byId, String property, @Nullable String configured) {
        int colon = configured == null ? -1 : configured.indexOf(':');
        String id = colon < 0 ? UNNAMED : String.valueOf(configured).substring(0, colon);
        String base64 = colon < 0 ? configured : String.valueOf(configured).substring(colon + 1);
        if (!id.matches("[a-z0-9-]{1," + LONGEST_ID + "}")) {
            throw new IllegalStateException(
                    property + " has an id that is not 1 to " + LONGEST_ID + " small letters, digits and hyphens");
        }
        if (byId.put(id, SecretKeys.read(property, base64)) != null) {
            throw new IllegalStateException(property + " repeats the id " + id);
        }
        return id;
    }
}
