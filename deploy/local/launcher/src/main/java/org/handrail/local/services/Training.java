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

/** Records which classes a program loads while it starts, so that the next start takes them ready from a cache. */
final class Training {

    private static final int PATIENCE_SECONDS = 300;

    private Training() {}

    /**
     * Runs the program once up to its readiness and keeps what it loaded. A program that cannot be recorded goes on
     * without.
     */
    static void record(
            String name, Jvm jvm, List<String> program, Path cache, Map<String, String> settings, Path log, Say say)
            throws InterruptedException {
        Path aside = cache.resolveSibling(cache.getFileName() + ".new");
        List<String> command = new ArrayList<>(jvm.recording(aside));
        command.addAll(program);
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(settings);
            Process run = builder.start();
            try {
                if (!run.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || Files.notExists(aside)) {
                    say.line("  " + name + " could not be prepared for a quick start and goes without; see " + log);
                    return;
                }
            } finally {
                run.destroyForcibly();
            }
            Files.move(aside, cache, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException notRecorded) {
            say.line("  " + name + " could not be prepared for a quick start and goes without: "
                    + notRecorded.getMessage());
        }
    }
}
