package org.handrail.outreach.protocol.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.handrail.outreach.protocol.Protocol;

/** The protocol that comes with Handrail: {@code standard-outreach.yaml}. */
public final class StandardProtocol {

    private static final String RESOURCE = "/org/handrail/outreach/protocol/standard-outreach.yaml";

    private StandardProtocol() {}

    /** Reads it. */
    public static Protocol load() {
        try (InputStream resource =
                Objects.requireNonNull(StandardProtocol.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return ProtocolReader.read(new InputStreamReader(resource, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
