package org.handrail.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL beside this JVM, on a fixed free port: it can be stopped and started again with all it held. */
public final class LocalPostgres implements AutoCloseable {

    /** The only user; from this machine it needs no real password. */
    public static final String USER = "postgres";

    private final int port = FreePort.find();
    private final Path data;
    private final boolean durable;
    private final AtomicInteger databases = new AtomicInteger();
    private @Nullable EmbeddedPostgres server;

    private LocalPostgres(Path data, boolean durable) {
        this.data = data;
        this.durable = durable;
    }

    /** A new, empty server, started, that does not wait for the disk: right for tests that do not kill it. */
    public static LocalPostgres started() {
        return started(false);
    }

    /** A new, empty server, started, that acknowledges what is on disk only: right for measurements and kills. */
    public static LocalPostgres startedDurable() {
        return started(true);
    }

    private static LocalPostgres started(boolean durable) {
        LocalPostgres postgres = new LocalPostgres(TestFolder.createKept("handrail-postgres"), durable);
        TestFolder.deleteAfter(postgres.data, postgres::stopAndWait);
        postgres.start();
        return postgres;
    }

    /** Starts it, with whatever it held before. */
    public synchronized void start() {
        String onOrOff = durable ? "on" : "off";
        try {
            server = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setServerConfig("fsync", onOrOff)
                    .setServerConfig("full_page_writes", onOrOff)
                    .setServerConfig("synchronous_commit", onOrOff)
                    .start();
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
    }

    /** Stops it; its data stays. */
    public synchronized void stop() {
        if (server != null) {
            try {
                server.close();
            } catch (IOException unable) {
                throw new UncheckedIOException(unable);
            }
            server = null;
        }
    }

    /** Where another hook of the JVM is already stopping it, waits until that is done. */
    private void stopAndWait() {
        stop();
        Awaitility.await().until(() -> Files.notExists(data.resolve("postmaster.pid")));
    }

    @Override
    public void close() {
        stop();
    }

    /** Makes a database that nobody else uses, and says its JDBC URL. */
    public synchronized String newDatabase() {
        EmbeddedPostgres running = server;
        if (running == null) {
            throw new IllegalStateException("The database server is stopped");
        }
        String name = "test_" + databases.incrementAndGet();
        try (Connection connection = running.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException unable) {
            throw new IllegalStateException("No database could be made", unable);
        }
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }
}
