package org.handrail.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptsTest {

    @ParameterizedTest
    @ValueSource(strings = {"up", "down", "token", "post", "erase", "onboard", ".launch", ".built"})
    void theCommandIsGoodBash(String name) throws Exception {
        Path script = Path.of("..", name);
        Process check =
                new ProcessBuilder("bash", "-n", script.toString()).inheritIO().start();
        assertThat(check.waitFor()).isZero();
        assertThat(name.startsWith(".") || Files.isExecutable(script)).isTrue();
    }

    @Test
    void withoutAJdkTheCommandSaysInOneLineWhatIsMissing(@TempDir Path folder) throws Exception {
        for (String tool : List.of("bash", "dirname", "find", "grep", "readlink", "sort")) {
            Path script = Files.writeString(
                    folder.resolve(tool), "#!" + toolNamed("bash") + "\nexec " + toolNamed(tool) + " \"$@\"\n");
            Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        }
        ProcessBuilder command =
                new ProcessBuilder(toolNamed("bash").toString(), "../up", "--detach").redirectErrorStream(true);
        command.environment().remove("JAVA_HOME");
        command.environment().putAll(Map.of("PATH", folder.toString(), "HANDRAIL_JDK_PLACES", folder.toString()));
        Process up = command.start();
        assertThat(new String(up.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .contains("needs a JDK 25");
        assertThat(up.waitFor()).isEqualTo(1);
    }

    private static Path toolNamed(String name) {
        return Stream.of("/usr/bin", "/bin")
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "down", "token", "post", "erase", "onboard"})
    void everyCommandExplainsItself(String name) {
        assertThat(ScriptsTest.class.getResource("/help/" + name + ".txt")).isNotNull();
    }
}
