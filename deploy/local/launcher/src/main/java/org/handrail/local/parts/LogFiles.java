package org.handrail.local.parts;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Keeps logs from filling the disk. A log that has grown too long is copied to {@code name.log.1} and cut to nothing in
 * place: the process appends, so it goes on writing at the new end.
 *
 * @param folder the folder of logs
 * @param longest in bytes
 */
public record LogFiles(Path folder, long longest) {

    /** 20 MiB a log, and one older log beside it. */
    public static LogFiles in(Path folder) {
        return new LogFiles(folder, 20L << 20);
    }

    /** Cuts those that are too long. */
    public void cut() throws IOException {
        try (DirectoryStream<Path> logs = Files.newDirectoryStream(folder, "*.log")) {
            for (Path log : logs) {
                if (Files.size(log) > longest) {
                    Files.copy(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
                    FileChannel.open(log, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
                            .close();
                }
            }
        }
    }
}
