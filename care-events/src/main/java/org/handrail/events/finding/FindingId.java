package org.handrail.events.finding;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A finding's identity: made of rule and anchor alone, so the same conclusion has the same id wherever it is drawn. */
public record FindingId(UUID value) {

    /** The id of what {@code rule} concludes about {@code anchor}. */
    public static FindingId of(String rule, Anchor anchor) {
        String name = rule + "|" + anchor.kind() + "|" + anchor.id();
        return new FindingId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
