package org.handrail.intake.feed;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.handrail.events.terms.PartnerId;
import org.springframework.jdbc.core.JdbcTemplate;

/** The feeds in the service's own schema. Whatever instance changes one first has changed it. */
final class FeedTable {

    /** Away for longer than this, nobody could be heard. */
    private static final String AWAY = "interval '1 minute'";

    private final JdbcTemplate jdbc;

    FeedTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A feed whose change is not said yet. */
    record Unsaid(Feed feed, long noticed) {}

    /** When it is, and since when somebody has been here, both by the database's clock. */
    record Watch(Instant now, Instant listening) {}

    Watch look() {
        return jdbc.query(
                        "update feed_watch set looked_at = clock_timestamp(), listening = case when looked_at < "
                                + "clock_timestamp() - " + AWAY + " then clock_timestamp() else listening end"
                                + " returning looked_at, listening",
                        (row, number) -> new Watch(instant(row, 1), instant(row, 2)))
                .getFirst();
    }

    List<Feed> all() {
        return jdbc.query("select * from feed order by partner", (row, number) -> feed(row));
    }

    /** How many flags stand on facts of each partner; none where there are none. */
    Map<PartnerId, Long> flags() {
        Map<PartnerId, Long> flags = new HashMap<>();
        jdbc.query("select source, count(*) from flag group by source", row -> {
            flags.put(new PartnerId(row.getString(1)), row.getLong(2));
        });
        return flags;
    }

    /** One feed, locked until the transaction ends. */
    Optional<Feed> locked(PartnerId partner) {
        return jdbc
                .query("select * from feed where partner = ? for update", (row, number) -> feed(row), partner.value())
                .stream()
                .findFirst();
    }

    /** Begins a feed; false where another instance has begun it. */
    boolean begin(Feed feed) {
        return jdbc.update(
                        "insert into feed (partner, last_heard, gaps, lags, quiet, said_lag) values (?, ?, '{}', '{}',"
                                + " false, 0) on conflict do nothing",
                        feed.partner().value(),
                        java.sql.Timestamp.from(feed.lastHeard()))
                == 1;
    }

    /** Keeps what was learnt; what is news is to be said. */
    void keep(Feed feed, boolean news) {
        jdbc.update(connection -> {
            PreparedStatement statement = connection.prepareStatement(
                    "update feed set last_heard = ?, gaps = ?, lags = ?, quiet = ?, said_lag = ?,"
                            + " noticed = noticed + ? where partner = ?");
            statement.setObject(1, feed.lastHeard().atOffset(java.time.ZoneOffset.UTC));
            statement.setArray(2, seconds(statement, feed.gaps()));
            statement.setArray(3, seconds(statement, feed.lags()));
            statement.setBoolean(4, feed.quiet());
            statement.setLong(5, feed.saidLag().toSeconds());
            statement.setInt(6, news ? 1 : 0);
            statement.setString(7, feed.partner().value());
            return statement;
        });
    }

    /** Calls a feed quiet, unless it was heard meanwhile or another instance has called it so. */
    boolean callQuiet(Feed feed, Duration usualLag) {
        return jdbc.update(
                        "update feed set quiet = true, said_lag = ?, noticed = noticed + 1"
                                + " where partner = ? and not quiet and last_heard = ?",
                        usualLag.toSeconds(),
                        feed.partner().value(),
                        feed.lastHeard().atOffset(java.time.ZoneOffset.UTC))
                == 1;
    }

    List<Unsaid> unsaid() {
        return jdbc.query(
                "select * from feed where noticed > said order by partner",
                (row, number) -> new Unsaid(feed(row), row.getLong("noticed")));
    }

    /** No partition knows any of it. */
    void unsay() {
        jdbc.update("update feed set said = 0 where said > 0");
    }

    void said(String partner, long noticed) {
        jdbc.update("update feed set said = ? where partner = ? and said < ?", noticed, partner, noticed);
    }

    /** Takes a heartbeat down; false where it came before. */
    boolean heartbeat(UUID fact, PartnerId source) {
        return jdbc.update(
                        "insert into heartbeat (fact, source) values (?, ?) on conflict do nothing",
                        fact,
                        source.value())
                == 1;
    }

    private static Feed feed(ResultSet row) throws SQLException {
        return new Feed(
                new PartnerId(row.getString("partner")),
                row.getObject("last_heard", OffsetDateTime.class).toInstant(),
                durations(row.getArray("gaps")),
                durations(row.getArray("lags")),
                row.getBoolean("quiet"),
                Duration.ofSeconds(row.getLong("said_lag")));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Array seconds(PreparedStatement statement, List<Duration> durations) throws SQLException {
        return statement
                .getConnection()
                .createArrayOf(
                        "bigint", durations.stream().map(Duration::toSeconds).toArray());
    }

    private static List<Duration> durations(Array seconds) throws SQLException {
        return Stream.of((Long[]) seconds.getArray()).map(Duration::ofSeconds).toList();
    }
}
