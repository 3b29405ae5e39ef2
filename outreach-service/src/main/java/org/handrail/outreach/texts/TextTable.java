package org.handrail.outreach.texts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.handrail.events.terms.CaseId;
import org.handrail.events.terms.PersonAlias;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Texts and the numbers they went to, in the database; a number stands there as a keyed hash. */
@Repository
class TextTable {

    private final JdbcClient database;

    TextTable(JdbcClient database) {
        this.database = database;
    }

    /** A text. */
    record Row(UUID id, CaseId caseId, String who, String whoId, Instant recordedAt) {}

    void record(Row row, TextKind kind, TextWords.Said said) {
        database.sql("""
                        insert into texts (id, case_id, kind, language, words, who, who_id, recorded_at, state)
                        values (:id, :caseId, :kind, :language, :words, :who, :whoId, :at, 'RECORDED')""")
                .param("id", row.id())
                .param("caseId", row.caseId().value())
                .param("kind", kind.name())
                .param("language", said.language())
                .param("words", said.text())
                .param("who", row.who())
                .param("whoId", row.whoId())
                .param("at", row.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False where it is settled already. */
    boolean settle(UUID id, TextState state, String trouble) {
        return database.sql("""
                                update texts set state = :state, settled_at = now(), trouble = nullif(:trouble, '')
                                where id = :id and state = 'RECORDED'""")
                        .param("id", id)
                        .param("state", state.name())
                        .param("trouble", trouble)
                        .update()
                > 0;
    }

    /** Those recorded before then of which nothing is known: whoever sent them died meanwhile. */
    List<Row> unsettledSince(Instant before) {
        return database.sql(
                        "select * from texts where state = 'RECORDED' and recorded_at < :before order by recorded_at limit 100")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row(row))
                .list();
    }

    /** Whether a text for this case is being sent, or was when whoever sent it died. */
    boolean isOnItsWay(CaseId theCase) {
        return database.sql("select exists (select from texts where case_id = :case and state = 'RECORDED')")
                .param("case", theCase.value())
                .query(Boolean.class)
                .single();
    }

    void texted(UUID number, PersonAlias person) {
        database.sql(
                        "insert into texted_numbers (number_hash, person) values (:number, :person) on conflict do nothing")
                .param("number", number)
                .param("person", person.value())
                .update();
    }

    /** By the aliases they are led under now. */
    List<PersonAlias> whoWasTexted(UUID number) {
        return database.sql("""
                        select distinct coalesce(a.person, t.person) as person
                        from texted_numbers t left join alias_assignments a on a.alias = t.person
                        where t.number_hash = :number order by 1""")
                .param("number", number)
                .query((row, index) -> new PersonAlias(row.getObject("person", UUID.class)))
                .list();
    }

    boolean isStopped(UUID number) {
        return database.sql("select exists (select from stopped_numbers where number_hash = :number)")
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    void stop(UUID number) {
        database.sql("insert into stopped_numbers (number_hash) values (:number) on conflict do nothing")
                .param("number", number)
                .update();
    }

    void goOn(UUID number) {
        database.sql("delete from stopped_numbers where number_hash = :number")
                .param("number", number)
                .update();
    }

    /** False where this answer was read before. */
    boolean isFirst(String answer) {
        return database.sql("insert into answers_read (id) values (:id) on conflict do nothing")
                        .param("id", answer)
                        .update()
                > 0;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("who"),
                row.getString("who_id"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
