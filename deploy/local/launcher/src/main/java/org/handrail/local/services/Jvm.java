package org.handrail.local.services;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of a Java process to run: enough for its work, little enough that ten of them share one machine.
 *
 * @param heap the most it may use, in MiB
 * @param quick whether it compiles with the quick compiler alone: less memory and an earlier start, at half the speed
 *     later
 */
public record Jvm(int heap, boolean quick) {

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
        List<String> command = new ArrayList<>(List.of(
                java(),
                "-XX:+UseSerialGC",
                "-Xmx" + heap + "m",
                "-Xms16m",
                "-Xss512k",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xlog:aot=off,cds=off",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        if (quick) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        return command;
    }
}
