package org.handrail.local.machine;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who listens on a port, as far as this machine tells: on Linux, for the processes of the same user. */
final class PortHolder {

    /** What stands in the command lines of Handrail's own processes, and of nobody else's. */
    private static final Pattern OURS = Pattern.compile("org\\.handrail\\.|/launcher/target/run/|local-clinics");

    private static final List<Path> TABLES = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
    private static final String LISTENING = "0A";
    private static final int STATE = 3;
    private static final int INODE = 9;
    private static final int LONGEST_COMMAND = 100;

    private PortHolder() {}

    /** The process, in words that fit "is taken by …". */
    static String of(int port) {
        return find(port).map(PortHolder::words).orElse("another process");
    }

    /** The process that listens on this port. */
    static Optional<ProcessHandle> find(int port) {
        List<String> sockets =
                TABLES.stream().flatMap(table -> inodes(table, port)).toList();
        return sockets.isEmpty()
                ? Optional.empty()
                : ProcessHandle.allProcesses()
                        .filter(process -> holdsAny(process, sockets))
                        .findFirst();
    }

    private static String words(ProcessHandle process) {
        String command = process.info().commandLine().orElse("");
        return OURS.matcher(command).find()
                ? "process " + process.pid() + " of an earlier run of Handrail (kill " + process.pid() + " ends it)"
                : "process " + process.pid() + " (" + command.substring(0, Math.min(command.length(), LONGEST_COMMAND))
                        + ")";
    }

    private static Stream<String> inodes(Path table, int port) {
        String ending = String.format(Locale.ROOT, ":%04X", port);
        try {
            return Files.readAllLines(table).stream()
                    .map(line -> line.strip().split("\\s+"))
                    .filter(columns ->
                            columns.length > INODE && columns[1].endsWith(ending) && columns[STATE].equals(LISTENING))
                    .map(columns -> "socket:[" + columns[INODE] + "]");
        } catch (IOException notLinux) {
            return Stream.empty();
        }
    }

    private static boolean holdsAny(ProcessHandle process, List<String> sockets) {
        try (DirectoryStream<Path> open =
                Files.newDirectoryStream(Path.of("/proc", String.valueOf(process.pid()), "fd"))) {
            for (Path each : open) {
                if (sockets.contains(Files.readSymbolicLink(each).toString())) {
                    return true;
                }
            }
            return false;
        } catch (IOException goneOrSomebodyElses) {
            return false;
        }
    }
}
