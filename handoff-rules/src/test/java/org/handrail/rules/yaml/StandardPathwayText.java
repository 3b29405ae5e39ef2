package org.handrail.rules.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The text of the standard pathway, to be spoilt in one place at a time. */
public final class StandardPathwayText {

    private StandardPathwayText() {}

    /** All of it. */
    public static String load() {
        try (InputStream file = Objects.requireNonNull(
                StandardPathway.class.getResourceAsStream("/org/handrail/rules/standard-pathway.yaml"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
