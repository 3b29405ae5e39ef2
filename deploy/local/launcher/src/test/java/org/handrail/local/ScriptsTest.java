package org.handrail.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptsTest {

    @ParameterizedTest
    @ValueSource(strings = {"up", "down", "token", "post", ".launch"})
    void theCommandIsGoodBash(String name) throws Exception {
        Path script = Path.of("..", name);
        Process check =
                new ProcessBuilder("bash", "-n", script.toString()).inheritIO().start();
        assertThat(check.waitFor()).isZero();
        assertThat(name.startsWith(".") || Files.isExecutable(script)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "down", "token", "post"})
    void everyCommandExplainsItself(String name) {
        assertThat(ScriptsTest.class.getResource("/help/" + name + ".txt")).isNotNull();
    }
}
