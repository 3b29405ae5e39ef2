package org.handrail.local.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts processes so that a Ctrl-C at the terminal reaches the launcher alone, which then stops them in order. */
final class Spawn {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private Spawn() {}

    /** Starts the process of this part, its output appended to its log. */
    static Process of(Part part) throws IOException {
        List<String> command = new ArrayList<>(ownSession());
        command.addAll(part.command().get());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(part.log().toFile()));
        builder.environment().putAll(part.settings());
        return builder.start();
    }

    /** Asks a process to stop. */
    static void signal(long pid, Part.Signal signal) {
        try {
            new ProcessBuilder("kill", "-" + signal.name(), String.valueOf(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noKill) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Both ways keep the process id: setsid and the shell become the program they start. */
    private static List<String> ownSession() {
        return Files.isExecutable(SETSID)
                ? List.of(SETSID.toString())
                : List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");
    }
}
