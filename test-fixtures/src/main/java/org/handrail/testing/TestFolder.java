package org.handrail.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.springframework.util.FileSystemUtils;

/** Folders among the machine's temporary ones that go with this JVM. */
public final class TestFolder {

    private TestFolder() {}

    /** A new, empty folder, deleted when this JVM ends. */
    public static Path create(String prefix) {
        Path folder = createKept(prefix);
        deleteAfter(folder, () -> {});
        return folder;
    }

    /** A new, empty folder that stays until {@link #deleteAfter} is asked for. */
    static Path createKept(String prefix) {
        try {
            return Files.createTempDirectory(prefix);
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
    }

    /**
     * Deletes the folder when this JVM ends.
     *
     * @param stop ends what works in it; what another hook of the JVM stops at the same time may still write for a moment
     */
    static void deleteAfter(Path folder, Runnable stop) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stop.run();
            Awaitility.await()
                    .pollDelay(Duration.ZERO)
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> isDeleted(folder));
        }));
    }

    private static boolean isDeleted(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
            return Files.notExists(folder);
        } catch (IOException stillInUse) {
            return false;
        }
    }
}
