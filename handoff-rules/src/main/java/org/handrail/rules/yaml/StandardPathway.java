package org.handrail.rules.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.handrail.rules.pathway.Pathway;

/** The pathway that comes with Handrail: {@code standard-pathway.yaml}. */
public final class StandardPathway {

    private static final String RESOURCE = "/org/handrail/rules/standard-pathway.yaml";

    private StandardPathway() {}

    /** Reads it. */
    public static Pathway load() {
        try (InputStream resource =
                Objects.requireNonNull(StandardPathway.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return PathwayReader.read(new InputStreamReader(resource, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
