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
        return load("/org/handrail/rules/standard-pathway.yaml");
    }

    /** The seven rules that the second judge knows. */
    public static String sevenRules() {
        return load("/org/handrail/rules/seven-rules.yaml");
    }

    private static String load(String resource) {
        try (InputStream file = Objects.requireNonNull(StandardPathwayText.class.getResourceAsStream(resource))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
