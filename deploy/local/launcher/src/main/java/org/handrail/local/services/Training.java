package org.handrail.local.services;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.handrail.local.parts.Say;

/**
 * Records which classes a service loads while it starts, so that its next start takes them ready from a cache.
 *
 * @param service as it is told
 */
record Training(String service, Unpacked unpacked, Path log, Say say) {

    private static final int PATIENCE_SECONDS = 600;

    /** Below everything else that runs: the system that is already up must not feel it. */
    private static final List<String> IN_THE_BACKGROUND = List.of("nice", "-n", "19");

    /** Starts the service up to where it would begin to work, and keeps what it loaded. One that fails goes without. */
    void record(Jvm jvm, Map<String, String> settings) throws InterruptedException {
        Path cache = unpacked.cache();
        Path aside = cache.resolveSibling("recording.aot");
        try {
            Process run = start(jvm.recording(aside), settings);
            try {
                if (!run.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || Files.notExists(aside)) {
                    say.line("  " + service + " could not be prepared for a quicker start; see " + log);
                    return;
                }
            } finally {
                // The cache is written by a child of its own.
                run.descendants().forEach(ProcessHandle::destroyForcibly);
                run.destroyForcibly();
            }
            Files.move(aside, cache, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException notRecorded) {
            say.line("  " + service + " could not be prepared for a quicker start: " + notRecorded.getMessage());
        }
    }

    private Process start(List<String> recording, Map<String, String> settings) throws IOException {
        List<String> command = new ArrayList<>(IN_THE_BACKGROUND);
        command.addAll(recording);
        command.addAll(List.of(
                "-Dspring.context.exit=onRefresh", "-jar", unpacked.jar().toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(settings);
        return builder.start();
    }
}
