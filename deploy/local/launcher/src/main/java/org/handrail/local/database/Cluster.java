package org.handrail.local.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.handrail.local.machine.Refusal;

/**
 * The database cluster's folder and programs. Writes are synced before they are acknowledged: promise 1 rests on it.
 *
 * @param home where PostgreSQL's programs are
 * @param data the cluster's folder
 * @param port on 127.0.0.1
 */
public record Cluster(Path home, Path data, int port) {

    static final String OWNER = "handrail_owner";

    /** The programs unpacked, the cluster made where there is none. */
    public static Cluster ready(Path cache, Path data, int port, String password, Path log)
            throws IOException, InterruptedException {
        Cluster cluster = new Cluster(PostgresBinaries.unpackedInto(cache), data, port);
        if (Files.notExists(data)) {
            cluster.initialise(password, log);
        }
        return cluster;
    }

    /**
     * The command that runs the server in the foreground.
     *
     * @param more settings besides, each {@code name=value}
     */
    public List<String> server(List<String> more) {
        List<String> command = unprivileged();
        command.addAll(List.of(program("postgres"), "-D", data.toString(), "-p", String.valueOf(port)));
        List<String> settings = List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "max_connections=120",
                "shared_buffers=96MB",
                "max_wal_size=2GB",
                "checkpoint_timeout=15min",
                "jit=off",
                "log_min_messages=warning",
                "password_encryption=scram-sha-256");
        settings.forEach(setting -> command.addAll(List.of("-c", setting)));
        more.forEach(setting -> command.addAll(List.of("-c", setting)));
        return command;
    }

    /** Made aside and moved into place: a first start that is killed half-way leaves no half cluster. */
    private void initialise(String password, Path log) throws IOException, InterruptedException {
        Path aside = Files.createTempDirectory(data.resolveSibling("."), "postgres-new");
        Path passwordFile = Files.createTempFile(data.resolveSibling("."), "postgres-new", ".pw");
        try {
            Files.writeString(passwordFile, password);
            List<String> command = unprivileged();
            command.addAll(List.of(
                    program("initdb"),
                    "-D",
                    aside.toString(),
                    "-U",
                    OWNER,
                    "-A",
                    "scram-sha-256",
                    "--pwfile",
                    passwordFile.toString(),
                    "-E",
                    "UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--no-instructions"));
            Process initdb = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            if (initdb.waitFor() != 0) {
                throw new Refusal("The database cluster could not be made; see " + log + ".");
            }
            Files.move(aside, data, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is not. */
    private static List<String> unprivileged() {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        return command;
    }

    private String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }
}
