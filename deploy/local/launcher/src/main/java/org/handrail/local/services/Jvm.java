package org.handrail.local.services;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of a Java process to run: enough for its work, little enough that ten of them share one machine. They compile with
 * the quick compiler alone (decision 155).
 *
 * @param heap the most it may use, in MiB
 */
public record Jvm(int heap) {

    /** The program of the Java that runs this one. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The command up to the flags, with a cache of loaded classes where there is one. */
    List<String> command(Path cache) {
        List<String> command = command();
        if (Files.isRegularFile(cache)) {
            command.add("-XX:AOTCache=" + cache);
        }
        return command;
    }

    /** The command that records such a cache. The flags are the same, or the cache would be refused later. */
    List<String> recording(Path cache) {
        List<String> command = command();
        command.add("-XX:AOTCacheOutput=" + cache);
        return command;
    }

    /** The command up to the flags. */
    List<String> command() {
        return new ArrayList<>(List.of(
                java(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx" + heap + "m",
                "-Xms16m",
                "-Xss512k",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xlog:aot=off,cds=off",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
    }
}
