package org.handrail.local.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedTest {

    @TempDir
    Path folder;

    private final List<String> said = new CopyOnWriteArrayList<>();

    @Test
    void whatIsKilledIsStartedAgain() throws Exception {
        Supervised supervised = supervise("exec sleep 600");
        supervised.start().get(10, TimeUnit.SECONDS);
        long first = pid();
        ProcessHandle.of(first).orElseThrow().destroyForcibly();
        await().atMost(Duration.ofSeconds(10)).until(() -> said.toString().contains("up again"));
        assertThat(pid()).isNotEqualTo(first);
        assertThat(said).anySatisfy(line -> assertThat(line).contains("died (exit code 137)"));
        supervised.stop();
    }

    @Test
    void whatIsStoppedStaysStoppedAndLeavesNothing() throws Exception {
        Supervised supervised = supervise("exec sleep 600");
        supervised.start().get(10, TimeUnit.SECONDS);
        ProcessHandle process = ProcessHandle.of(pid()).orElseThrow();
        supervised.stop();
        assertThat(process.isAlive()).isFalse();
        assertThat(note()).doesNotExist();
        assertThat(said).noneSatisfy(line -> assertThat(line).contains("died"));
    }

    @Test
    void whatDoesNotStopInTimeIsKilled() throws Exception {
        Supervised supervised = supervise("trap '' TERM; while true; do sleep 1; done");
        supervised.start().get(10, TimeUnit.SECONDS);
        ProcessHandle process = ProcessHandle.of(pid()).orElseThrow();
        supervised.stop();
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void whatNeverStartsIsGivenUpWithTheEndOfItsLog() {
        Supervised supervised = new Supervised(part("echo no such luck; exit 3", false), note(), said::add);
        assertThat(supervised.start())
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableOfType(ExecutionException.class)
                .havingCause()
                .isInstanceOfSatisfying(
                        FailedStart.class,
                        failed -> assertThat(failed.lastLines()).contains("no such luck"));
    }

    @Test
    void aNoteOfAnIdThatNowBelongsToAnotherNamesNobody() throws Exception {
        Path note = note();
        Files.writeString(note, ProcessHandle.current().pid() + "\n2001-01-01T00:00:00Z\n");
        assertThat(Running.in(note)).isEmpty();
        Running.note(note, ProcessHandle.current());
        assertThat(Running.in(note)).contains(ProcessHandle.current());
    }

    @Test
    void aLogThatGrewTooLongIsCutAndKeptOnce() throws Exception {
        Path log = Files.writeString(folder.resolve("part.log"), "twelve bytes");
        new LogFiles(folder, 5).cut();
        assertThat(log).isEmptyFile();
        assertThat(folder.resolve("part.log.1")).hasContent("twelve bytes");
    }

    private Supervised supervise(String script) {
        return new Supervised(part(script, true), note(), said::add);
    }

    private Part part(String script, boolean ready) {
        return new Part(
                "part",
                () -> List.of("sh", "-c", script),
                Map.of(),
                folder.resolve("part.log"),
                () -> ready,
                Part.Signal.TERM,
                Duration.ofSeconds(1));
    }

    private Path note() {
        return folder.resolve("part.pid");
    }

    private long pid() throws Exception {
        return Long.parseLong(Files.readAllLines(note()).getFirst());
    }
}
