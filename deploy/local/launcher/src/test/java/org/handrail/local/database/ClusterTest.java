package org.handrail.local.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.handrail.local.machine.Secrets;
import org.handrail.local.parts.Part;
import org.handrail.local.parts.Supervised;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real PostgreSQL in a process of its own. */
class ClusterTest {

    private static final List<String> SERVICES = List.of("detox", "outreach");

    @TempDir
    Path folder;

    @Test
    void aServiceReachesItsOwnSchemaAloneAndCommitsOutliveAKill() throws Exception {
        int port = freePort();
        Secrets passwords = new Secrets(folder.resolve("database.properties"))
                .withPasswords(List.of("detox", "detox_owner", "outreach", "outreach_owner", Roles.owner()));
        Roles roles = new Roles(port, passwords, "");
        Supervised server = new Supervised(part(port, passwords, roles), folder.resolve("postgres.pid"), line -> {});
        server.start().get(60, TimeUnit.SECONDS);
        try {
            roles.make(SERVICES);
            roles.make(SERVICES);
            execute(roles, "detox_owner", "create table stays (id int)");
            execute(roles, "detox", "insert into stays values (7)");
            for (String change : List.of("alter table stays add x int", "drop table stays", "create table more ()")) {
                assertThatThrownBy(() -> execute(roles, "detox", change))
                        .isInstanceOf(SQLException.class)
                        .hasMessageMatching("(?s).*(must be owner|permission denied).*");
            }
            assertThatThrownBy(() -> execute(roles, "outreach", "select * from detox.stays"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
            execute(roles, "outreach_owner", "create table cases (id int)");
            for (String role : List.of("detox", "detox_owner")) {
                assertThatThrownBy(() -> execute(roles, role, "select * from outreach.cases"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied");
            }
            assertThat(setting(roles, "fsync")).isEqualTo("on");
            assertThat(setting(roles, "synchronous_commit")).isEqualTo("on");
            kill();
            org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(60)).until(roles::serverAnswers);
            assertThat(query(roles, "detox", "select id from stays")).isEqualTo("7");
        } finally {
            server.stop();
        }
    }

    private Part part(int port, Secrets passwords, Roles roles) throws Exception {
        Path log = folder.resolve("postgres.log");
        Cluster cluster = Cluster.ready(
                Path.of("target", "run", "postgres").toAbsolutePath(),
                folder.resolve("postgres"),
                port,
                passwords.of(Roles.owner()),
                log);
        return new Part(
                "postgres",
                () -> cluster.server(List.of()),
                Map.of(),
                log,
                roles::serverAnswers,
                Part.Signal.INT,
                Duration.ofSeconds(20));
    }

    private void kill() throws Exception {
        ProcessHandle process = ProcessHandle.of(Long.parseLong(
                        Files.readAllLines(folder.resolve("postgres.pid")).getFirst()))
                .orElseThrow();
        process.destroyForcibly();
        process.onExit().get(10, TimeUnit.SECONDS);
    }

    private static String setting(Roles roles, String name) throws SQLException {
        return query(roles, "detox", "show " + name);
    }

    private static String query(Roles roles, String service, String query) throws SQLException {
        try (Connection connection = connect(roles, service);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            assertThat(result.next()).isTrue();
            return result.getString(1);
        }
    }

    private static void execute(Roles roles, String service, String... statements) throws SQLException {
        try (Connection connection = connect(roles, service);
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private static Connection connect(Roles roles, String service) throws SQLException {
        return DriverManager.getConnection(
                Roles.url(roles.port(), ""), service, roles.passwords().of(service));
    }

    private static int freePort() throws Exception {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return any.getLocalPort();
        }
    }
}
