package org.handrail.local;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.handrail.local.machine.Place;
import org.handrail.local.parts.Say;

/** Starts the launcher as a process of its own, tells its progress, and returns when all is ready. */
record Detached(Place place, Say say) {

    private static final int POLL_MILLIS = 100;

    int run(List<String> arguments) throws IOException, InterruptedException {
        place.prepare();
        Path log = place.run().resolve("launcher.log"); // not among the logs: those are forgotten when beginning anew
        Files.deleteIfExists(place.run().resolve("ready"));
        Process launcher = new ProcessBuilder(command(arguments))
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(log.toFile())
                .start();
        long told = 0;
        while (!launcher.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
            boolean ready = Files.exists(place.run().resolve("ready"));
            told = tell(log, told);
            if (ready) {
                return 0;
            }
        }
        tell(log, told);
        return launcher.exitValue();
    }

    /** The same command without {@code --detach}, deaf to the terminal's Ctrl-C and hang-up. */
    private List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
        ProcessHandle.Info self = ProcessHandle.current().info();
        command.add(self.command().orElse("java"));
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx64m",
                "-Dhandrail.home=" + System.getProperty("handrail.home", "."),
                "-Dhandrail.detached=true",
                "-cp",
                System.getProperty("java.class.path"),
                Local.class.getName(),
                "up",
                "--data",
                place.folder().toString()));
        arguments.stream().filter(argument -> !argument.equals("--detach")).forEach(command::add);
        return command;
    }

    private long tell(Path log, long from) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] fresh = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(fresh);
            int complete = lastLineEnd(fresh);
            if (complete > 0) {
                new String(fresh, 0, complete, StandardCharsets.UTF_8).lines().forEach(say::line);
            }
            return from + complete;
        }
    }

    private static int lastLineEnd(byte[] text) {
        for (int i = text.length; i > 0; i--) {
            if (text[i - 1] == '\n') {
                return i;
            }
        }
        return 0;
    }
}
