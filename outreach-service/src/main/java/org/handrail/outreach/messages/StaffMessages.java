package org.handrail.outreach.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The messages to staff, in the database. */
@Repository
class StaffMessages {

    private final JdbcClient database;
    private final MessageSettings settings;

    StaffMessages(JdbcClient database, MessageSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** Writes it, in the caller's transaction, unless it is written already. Too many in an hour wait for the digest. */
    void write(StaffMessage message) {
        boolean digested = message.forDigest() || (message.medium() == Medium.EMAIL && isTooMany(message));
        database.sql("""
                        insert into staff_messages (id, made_at, about, case_id, medium, recipient, subject, body, state,
                          next_try)
                        values (:id, :madeAt, :about, :caseId, :medium, :recipient, :subject, :body, :state, :notBefore)
                        on conflict (id) do nothing""")
                .param("id", message.id())
                .param("madeAt", at(message.madeAt()))
                .param("about", message.about().name())
                .param("caseId", message.caseId())
                .param("medium", message.medium().name())
                .param("recipient", message.recipient())
                .param("subject", message.subject())
                .param("body", message.body())
                .param("state", digested ? "FOR_DIGEST" : "WAITING")
                .param("notBefore", at(message.notBefore()))
                .update();
    }

    private boolean isTooMany(StaffMessage message) {
        return message.about() != About.DIGEST
                && message.about() != About.ON_CALL
                && database.sql("""
                                select count(*) from staff_messages
                                where recipient = :recipient and medium = 'EMAIL' and state <> 'FOR_DIGEST'
                                  and made_at > :since""")
                                .param("recipient", message.recipient())
                                .param("since", at(message.madeAt().minus(Duration.ofHours(1))))
                                .query(Integer.class)
                                .single()
                        >= settings.atMostAnHour();
    }

    /** The programs on which a case hangs. */
    Set<String> programsOf(UUID caseId) {
        return Set.copyOf(database.sql("select unnest(hangs_on) from cases where id = :id")
                .param("id", caseId)
                .query((row, number) -> row.getString(1))
                .list());
    }

    /** Takes some that are due, for so long: whoever dies meanwhile leaves them to another. */
    List<StaffMessage> take(int atMost, Instant now, Duration lease) {
        return database.sql("""
                        update staff_messages set tries = tries + 1, next_try = :leased
                        where id in (
                          select id from staff_messages where state = 'WAITING' and next_try <= :now
                          order by next_try limit :atMost for update skip locked)
                        returning *""")
                .param("leased", at(now.plus(lease)))
                .param("now", at(now))
                .param("atMost", atMost)
                .query((row, number) -> message(row))
                .list();
    }

    void settled(UUID id, String state, Instant now, @Nullable String trouble) {
        database.sql("""
                        update staff_messages set state = :state, settled_at = :now, trouble = :trouble
                        where id = :id and state = 'WAITING'""")
                .param("id", id)
                .param("state", state)
                .param("now", at(now))
                .param("trouble", trouble)
                .update();
    }

    void again(UUID id, Instant when, String trouble) {
        database.sql("update staff_messages set next_try = :when, trouble = :trouble where id = :id")
                .param("id", id)
                .param("when", at(when))
                .param("trouble", trouble)
                .update();
    }

    /** What waits for the digest of this recipient; it does not wait any longer. */
    List<StaffMessage> digested(String recipient) {
        return database.sql("""
                        update staff_messages set state = 'DIGESTED', settled_at = now()
                        where recipient = :recipient and state = 'FOR_DIGEST' returning *""")
                .param("recipient", recipient)
                .query((row, number) -> message(row))
                .list();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static StaffMessage message(ResultSet row) throws SQLException {
        return new StaffMessage(
                row.getObject("id", UUID.class),
                About.valueOf(row.getString("about")),
                row.getObject("case_id", UUID.class),
                Medium.valueOf(row.getString("medium")),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("body"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("next_try", OffsetDateTime.class).toInstant(),
                "FOR_DIGEST".equals(row.getString("state")),
                row.getInt("tries"));
    }
}
