package org.handrail.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;

class PathwayFileTest {

    @TempDir
    private Path folder;

    @Test
    void aWrongFileStopsTheStartWithPlaceAndReason() throws IOException {
        Path file = Files.writeString(folder.resolve("pathway.yaml"), "version: 1\nrulez: []\n");
        assertThatExceptionOfType(PathwayFile.Refused.class)
                .isThrownBy(() -> PathwayFile.read(file))
                .withMessageContainingAll("pathway.yaml", "line 2, column 1", "rulez");
    }

    @Test
    void aMissingFileStopsTheStartToo() {
        assertThatExceptionOfType(PathwayFile.Refused.class)
                .isThrownBy(() -> PathwayFile.read(folder.resolve("none.yaml")))
                .withMessageContaining("none.yaml cannot be read");
    }

    @Test
    void theRefusalIsSaidInOneLine() {
        var analysis = new PathwayFile.Analysis()
                .analyze(new IllegalStateException(new PathwayFile.Refused("p.yaml, line 1", new IOException())));
        assertThat(analysis)
                .isNotNull()
                .extracting(FailureAnalysis::getDescription)
                .isEqualTo("The pathway is refused: p.yaml, line 1");
    }
}
