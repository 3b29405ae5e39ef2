package org.handrail.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.handrail.local.machine.Place;
import org.handrail.local.parts.Running;
import org.handrail.local.parts.Say;

/**
 * What a launcher or a machine that died left behind: processes that go on without it, and notes of processes that do
 * not run any more.
 */
record Leftovers(Place place, Say say) {

    private static final int GRACE_SECONDS = 30;

    /** Stops such processes and forgets such notes. Called only while no launcher runs on this folder. */
    void clear() {
        try (DirectoryStream<Path> notes = Files.newDirectoryStream(place.run(), "*.pid")) {
            for (Path note : notes) {
                String name = note.getFileName().toString().replace(".pid", "");
                Running.in(note).filter(process -> !name.equals("launcher")).ifPresent(process -> {
                    say.line("  " + name + " was left running by a launcher that died; stopping it");
                    stop(process);
                });
                Running.forget(note);
            }
            Files.deleteIfExists(place.addresses());
            clearPostmaster();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * PostgreSQL does not start while {@code postmaster.pid} names a living process, and after a crash of the machine
     * that id may belong to anybody.
     */
    private void clearPostmaster() throws IOException {
        Path note = place.postgres().resolve("postmaster.pid");
        if (Files.notExists(note)) {
            return;
        }
        Optional<ProcessHandle> server = Files.readAllLines(note).stream()
                .findFirst()
                .map(String::strip)
                .filter(id -> id.matches("\\d+"))
                .flatMap(id -> ProcessHandle.of(Long.parseLong(id)))
                .filter(process -> process.info()
                        .commandLine()
                        .orElse("")
                        .contains(place.postgres().toString()));
        if (server.isPresent()) {
            stop(server.get());
        }
        Files.deleteIfExists(note);
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        try {
            try {
                process.onExit().get(GRACE_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException tooLong) {
                process.destroyForcibly();
                process.onExit().get();
            }
        } catch (ExecutionException unknown) {
            throw new IllegalStateException(unknown);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
