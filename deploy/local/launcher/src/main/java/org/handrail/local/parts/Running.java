package org.handrail.local.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is written down of a running process: its id, and when it started, since ids are given out again. A note that a
 * crash of the machine left behind therefore never points at a stranger.
 */
public final class Running {

    /** The two clocks that name a start agree to this; ids are not given out again so quickly. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private Running() {}

    /** Notes this process in the file. */
    public static void note(Path file, ProcessHandle process) {
        Instant started = process.info().startInstant().orElse(Instant.EPOCH);
        try {
            Path written = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(written, process.pid() + "\n" + started + "\n");
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        }
    }

    /** The process that the file names, if it still runs. */
    public static Optional<ProcessHandle> in(Path file) {
        try {
            var lines = Files.readAllLines(file);
            Instant started = Instant.parse(lines.get(1));
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                    .filter(ProcessHandle::isAlive)
                    .filter(process ->
                            same(started, process.info().startInstant().orElse(Instant.EPOCH)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException | RuntimeException halfWritten) {
            return Optional.empty();
        }
    }

    /** Forgets the process that the file names. */
    public static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }

    private static boolean same(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(TOLERANCE) < 0;
    }
}
