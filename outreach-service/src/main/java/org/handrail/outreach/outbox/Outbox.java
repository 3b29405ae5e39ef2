package org.handrail.outreach.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.handrail.events.terms.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The log of everything sent, to staff and to people. */
@Repository
public class Outbox {

    private static final int MOST = 100;
    private static final String STAFF = """
            select made_at as at, medium, recipient, subject as what, body, state, trouble, tries, case_id
            from staff_messages""";
    private static final String PEOPLE = """
            select recorded_at as at, 'TEXT' as medium, 'the person' as recipient, words as what, null as body, state,
              trouble, 1 as tries, case_id
            from texts""";

    private final JdbcClient database;

    Outbox(JdbcClient database) {
        this.database = database;
    }

    /** What was sent for this case, the latest first; at most a hundred. */
    public List<Sent> of(CaseId id) {
        return database.sql("(%s where case_id = :id order by made_at desc limit :most) union all".formatted(STAFF)
                        + " (%s where case_id = :id order by recorded_at desc limit :most)".formatted(PEOPLE)
                        + " order by at desc limit :most")
                .param("id", id.value())
                .param("most", MOST)
                .query((row, number) -> sent(row))
                .list();
    }

    /** The latest of all; at most a hundred. */
    public List<Sent> latest() {
        return database.sql("(%s order by made_at desc limit :most) union all".formatted(STAFF)
                        + " (%s order by recorded_at desc limit :most)".formatted(PEOPLE)
                        + " order by at desc limit :most")
                .param("most", MOST)
                .query((row, number) -> sent(row))
                .list();
    }

    private static Sent sent(ResultSet row) throws SQLException {
        return new Sent(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                medium(row.getString("medium")),
                row.getString("recipient"),
                row.getString("what"),
                row.getString("body"),
                state(row.getString("state")),
                row.getString("trouble"),
                row.getInt("tries"),
                row.getObject("case_id", UUID.class));
    }

    private static String medium(String stored) {
        return switch (stored) {
            case "EMAIL" -> "e-mail";
            case "WEBHOOK" -> "webhook";
            default -> "text";
        };
    }

    private static String state(String stored) {
        return switch (stored) {
            case "WAITING" -> "waits";
            case "SENT" -> "sent";
            case "GIVEN_UP" -> "given up";
            case "KEPT" -> "kept here: would have gone out";
            case "FOR_DIGEST" -> "waits for the digest";
            case "DIGESTED" -> "told in the digest";
            case "RECORDED" -> "about to be sent";
            case "REFUSED" -> "not sent: refused";
            case "UNSENT" -> "not sent";
            case "IN_DOUBT" -> "in doubt: may have arrived";
            default -> stored;
        };
    }
}
