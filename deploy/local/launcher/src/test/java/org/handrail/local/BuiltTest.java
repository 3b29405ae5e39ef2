package org.handrail.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether {@code up} builds once more, asked of a checkout in miniature whose files carry chosen times. */
class BuiltTest {

    private static final Instant BUILD = Instant.parse("2026-03-01T12:00:00Z");
    private static final List<String> PROGRAMS = List.of(
            "detox-service",
            "placement-service",
            "aftercare-service",
            "outreach-service",
            "insights-service",
            "handoff-tracker",
            "deploy/local/issuer",
            "deploy/local/clinics",
            "deploy/local/launcher");

    @TempDir
    Path home;

    @BeforeEach
    void everythingIsPackaged() throws IOException {
        at(-100, "pom.xml", "");
        module("care-events", "");
        at(9, "care-events/target/care-events.jar", "");
        for (String program : PROGRAMS) {
            module(program, "<groupId>org.handrail</groupId>\n<artifactId>care-events</artifactId>\n");
        }
        for (String program : PROGRAMS) {
            at(20, program + "/target/" + (program.endsWith("launcher") ? "launcher.jar" : "x.jar.original"), "");
        }
    }

    @Test
    void whatMavenHasPackagedIsNotBuiltAgain() throws Exception {
        assertThat(stale()).isFalse();
    }

    @Test
    void aTestRunWithoutChangesMakesNothingStale() throws Exception {
        at(100, "detox-service/target/maven-status/maven-compiler-plugin/compile/default-compile/inputFiles.lst", "");
        at(100, "detox-service/target/classes/META-INF/build-info.properties", "");
        assertThat(stale()).isFalse();
    }

    @Test
    void anEditedSourceIsBuilt() throws Exception {
        at(30, "care-events/src/main/java/Event.java", "");
        assertThat(stale()).isTrue();
    }

    @Test
    void aSourceEditedDuringTheBuildIsBuiltAgain() throws Exception {
        at(15, "care-events/src/main/java/Event.java", "");
        assertThat(stale()).isTrue();
    }

    @Test
    void aLibraryThatWasPackagedAloneIsBuiltIntoItsServices() throws Exception {
        at(30, "care-events/src/main/java/Event.java", "");
        at(31, "care-events/target/maven-status/maven-compiler-plugin/compile/default-compile/inputFiles.lst", "");
        at(32, "care-events/target/classes/Event.class", "");
        at(33, "care-events/target/care-events.jar", "");
        assertThat(stale()).isTrue();
    }

    @Test
    void aMissingJarIsBuilt() throws Exception {
        Files.delete(home.resolve("deploy/local/issuer/target/x.jar.original"));
        assertThat(stale()).isTrue();
    }

    private void module(String name, String dependencies) throws IOException {
        at(-100, name + "/pom.xml", dependencies);
        at(-100, name + "/src/main/java/Event.java", "");
        at(5, name + "/target/maven-status/maven-compiler-plugin/compile/default-compile/inputFiles.lst", "");
        at(6, name + "/target/classes/Event.class", "");
    }

    private void at(int seconds, String file, String text) throws IOException {
        Path path = home.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        Files.setLastModifiedTime(path, FileTime.from(BUILD.plusSeconds(seconds)));
    }

    private boolean stale() throws Exception {
        Process asked = new ProcessBuilder(
                        "bash", "-c", "set -euo pipefail; home=$1; . ../.built; stale", "-", home.toString())
                .inheritIO()
                .start();
        return asked.waitFor() == 0;
    }
}
