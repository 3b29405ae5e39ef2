package org.handrail.events.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A generated file that is checked in: the build sees to it that it is current. */
final class Written {

    private Written() {}

    /** Fails where the file is not what is generated; {@code -Dhandrail.write} writes it. */
    static void isCurrent(Path file, String generated) throws IOException {
        if (System.getProperty("handrail.write") != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, generated);
        }
        assertThat(file)
                .as("./mvnw -pl care-events test -Dhandrail.write writes what is generated from the code")
                .exists()
                .hasContent(generated);
    }
}
