package org.handrail.local.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.handrail.local.machine.Refusal;
import org.handrail.local.parts.Say;

/**
 * Erases from every schema, as the role that owns it, and waits until topics and conclusions have followed.
 *
 * @param schemas those with a journal, the desk's last
 */
public record Erasure(Roles roles, List<String> schemas, Say say) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final String PERSON = "select erase_person(?::uuid, ?)";

    /** Erases a person, under whichever aliases they are led. */
    public void person(String pseudonym, String reason) throws SQLException, InterruptedException {
        for (String alias : others(pseudonym)) {
            alias(alias, reason);
        }
        alias(pseudonym, reason);
        say.line("erased; compaction forgets what the topics still hold within hours");
    }

    private void alias(String pseudonym, String reason) throws SQLException, InterruptedException {
        for (String schema : schemas) {
            tell(schema, ask(schema, PERSON, pseudonym, reason));
        }
        awaitTombstones();
        // What the tracker withdrew meanwhile named the person once more.
        String desk = schemas.getLast();
        String asked = Instant.now().plusSeconds(2).toString();
        await(desk, "select (min(through) > ?::timestamptz)::int from judged_through", asked);
        ask(desk, PERSON, pseudonym, reason + " (what was concluded)");
    }

    private List<String> others(String pseudonym) throws SQLException {
        String desk = schemas.getLast();
        try (Connection connection = roles.connectAs(Roles.ownerOf(desk));
                PreparedStatement statement = connection.prepareStatement(
                        "select alias::text from alias_assignments where person = ?::uuid and alias <> person")) {
            statement.setString(1, pseudonym);
            List<String> others = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    others.add(rows.getString(1));
                }
            }
            return others;
        }
    }

    /** Erases all that was received before. */
    public void before(String instant, String reason) throws SQLException, InterruptedException {
        for (String schema : schemas) {
            tell(schema, ask(schema, "select erase_before(?::timestamptz, ?)", instant, reason));
        }
        awaitTombstones();
        say.line("erased; compaction forgets what the topics still hold within hours");
    }

    private void awaitTombstones() throws SQLException, InterruptedException {
        for (String schema : schemas) {
            await(schema, "select (count(*) = 0)::int from tombstone");
        }
    }

    private void tell(String schema, long facts) {
        say.line(schema + ": " + facts + (facts == 1 ? " fact" : " facts"));
    }

    private void await(String schema, String question, String... arguments) throws SQLException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (ask(schema, question, arguments) != 1) {
            if (Instant.now().isAfter(end)) {
                throw new Refusal("The journals are erased, but " + schema
                        + " has not followed yet; is it running? Give the command again.");
            }
            TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
        }
    }

    private long ask(String schema, String question, String... arguments) throws SQLException {
        try (Connection connection = roles.connectAs(Roles.ownerOf(schema));
                PreparedStatement statement = connection.prepareStatement(question)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
