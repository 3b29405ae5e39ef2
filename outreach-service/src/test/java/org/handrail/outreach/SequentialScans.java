package org.handrail.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts how often the database read a whole table. It is told to do so only where no index serves, so that a table of three
 * rows behaves like one of three million.
 */
final class SequentialScans {

    /** As many rows as there are partitions, versions, settings or members of staff, whatever the number of people. */
    private static final Set<String> SMALL = Set.of("flyway_schema_history", "judged_through", "staff", "absence");

    /** The relay's session lasts and is not told to do without whole tables; the journal's own tests look after it. */
    private static final Set<String> OF_THE_RELAY = Set.of("journal", "relay_parked", "relay_shard", "relay_topic");

    private static final int KEPT_BY_THE_RELAY = 1;

    private final JdbcClient database;
    private final HikariDataSource pool;
    private Map<String, Long> before = Map.of();

    SequentialScans(JdbcClient database, HikariDataSource pool) {
        this.database = database;
        this.pool = pool;
    }

    /** From now on whole tables are read only where nothing else is possible. */
    void begin() {
        planner("off");
        before = counted();
    }

    /** Which tables were read whole since then, and how often. */
    Map<String, Long> since() {
        Map<String, Long> now = counted();
        Map<String, Long> since = new TreeMap<>();
        now.forEach((table, scans) -> {
            long more = scans - before.getOrDefault(table, 0L);
            if (more > 0 && !SMALL.contains(table) && !OF_THE_RELAY.contains(table)) {
                since.put(table, more);
            }
        });
        return since;
    }

    void end() {
        planner("on");
    }

    private void planner(String mayReadWholeTables) {
        String name =
                database.sql("select current_database()").query(String.class).single();
        database.sql("alter database \"" + name + "\" set enable_seqscan = " + mayReadWholeTables)
                .update();
        renewConnections();
    }

    /** A connection tells what it counted when it ends, at the latest. */
    private Map<String, Long> counted() {
        renewConnections();
        Map<String, Long> counted = new TreeMap<>();
        database.sql("select relname, seq_scan from pg_stat_user_tables where schemaname = 'outreach'")
                .query(row -> {
                    counted.put(row.getString("relname"), row.getLong("seq_scan"));
                });
        return counted;
    }

    private void renewConnections() {
        Set<Integer> old = Set.copyOf(backends().keySet());
        Awaitility.await("new connections").untilAsserted(() -> {
            // each time: one that the pool was just opening is no pool's connection yet, and joins it later
            pool.getHikariPoolMXBean().softEvictConnections();
            assertThat(lasting(old)).hasSizeLessThanOrEqualTo(KEPT_BY_THE_RELAY);
        });
    }

    /** What those of these that are still there did last. */
    private List<String> lasting(Set<Integer> old) {
        return backends().entrySet().stream()
                .filter(each -> old.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private Map<Integer, String> backends() {
        Map<Integer, String> backends = new TreeMap<>();
        database.sql("""
                        select pid, state || ' since ' || state_change || ': ' || query as did from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
                          and application_name = 'outreach-service'""").query(row -> {
            backends.put(row.getInt("pid"), row.getString("did"));
        });
        return backends;
    }
}
