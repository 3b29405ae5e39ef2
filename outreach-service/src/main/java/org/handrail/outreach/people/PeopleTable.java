package org.handrail.outreach.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.handrail.events.terms.PersonAlias;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sealed details and the hashes they are found by. */
@Repository
class PeopleTable {

    private static final String PUT = """
            insert into contact_details (person, key_id, sealed, programs, told_by) values (:person, :key, :sealed, :programs, :by)
            on conflict (person) do update set key_id = excluded.key_id, sealed = excluded.sealed, told_by = excluded.told_by,
              programs = array(select distinct unnest(contact_details.programs || excluded.programs)),
              version = contact_details.version + 1, told_at = now()
            where contact_details.version = :seen""";

    private final JdbcClient database;
    private final JdbcTemplate batches;

    PeopleTable(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** What is kept of one person. */
    @SuppressWarnings("ArrayRecordComponent") // on its way from the database; never compared
    record Row(UUID person, byte[] sealed, long version, Instant toldAt, String toldBy) {}

    Map<UUID, Row> of(Collection<UUID> people) {
        Map<UUID, Row> rows = new HashMap<>();
        database.sql("select * from contact_details where person = any(:people)")
                .param("people", people.toArray(UUID[]::new))
                .query((row, number) -> row(row))
                .list()
                .forEach(row -> rows.put(row.person(), row));
        return rows;
    }

    /** Writes them where they are as they were seen, with what they are found by; false where they are not. */
    boolean put(
            UUID person,
            long seen,
            String key,
            byte[] sealed,
            Set<String> programs,
            String by,
            Collection<UUID> hashes) {
        boolean known = of(List.of(person)).containsKey(person);
        int written = known == (seen == 0)
                ? 0
                : database.sql(PUT)
                        .param("person", person)
                        .param("key", key)
                        .param("sealed", sealed)
                        .param("programs", programs.toArray(String[]::new))
                        .param("by", by)
                        .param("seen", seen)
                        .update();
        if (written == 1) {
            findBy(person, hashes);
        }
        return written == 1;
    }

    /** Under the same version, sealed anew. */
    void seal(UUID person, String key, byte[] sealed, Collection<UUID> hashes) {
        database.sql("update contact_details set key_id = :key, sealed = :sealed where person = :person")
                .param("person", person)
                .param("key", key)
                .param("sealed", sealed)
                .update();
        findBy(person, hashes);
    }

    /** Some that a former key sealed, held against others until the transaction ends. */
    List<Row> sealedByFormer(String current, Set<UUID> without, int atMost) {
        return database.sql("""
                        select * from contact_details where (key_id < :current or key_id > :current)
                          and person <> all(:without)
                        limit :most for update skip locked""")
                .param("current", current)
                .param("without", without.toArray(UUID[]::new))
                .param("most", atMost)
                .query((row, number) -> row(row))
                .list();
    }

    /** Everybody who is found by one hash of each of these, by the alias they are led under; at most so many. */
    List<PersonAlias> find(List<List<UUID>> words, int atMost) {
        List<String> each = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        for (List<UUID> word : words) {
            each.add("select person from found_by where hash = any(:w" + values.size() + ")");
            values.put("w" + values.size(), word.toArray(UUID[]::new));
        }
        return database.sql("select distinct coalesce(a.person, f.person) as person from ("
                        + String.join(" intersect ", each)
                        + ") f left join alias_assignments a on a.alias = f.person limit " + atMost)
                .params(values)
                .query((row, number) -> new PersonAlias(row.getObject("person", UUID.class)))
                .list();
    }

    /** Under which alias they are led. */
    PersonAlias led(PersonAlias alias) {
        Optional<UUID> person = database.sql("select person from alias_assignments where alias = :alias")
                .param("alias", alias.value())
                .query(UUID.class)
                .optional();
        return person.map(PersonAlias::new).orElse(alias);
    }

    /** The other aliases that are led under this one. */
    List<PersonAlias> others(PersonAlias person) {
        return database.sql(
                        "select alias from alias_assignments where person = :person and alias <> :person order by alias")
                .param("person", person.value())
                .query((row, number) -> new PersonAlias(row.getObject("alias", UUID.class)))
                .list();
    }

    private void findBy(UUID person, Collection<UUID> hashes) {
        batches.update("delete from found_by where person = ?", person);
        batches.batchUpdate(
                "insert into found_by (hash, person) values (?, ?) on conflict do nothing",
                hashes.stream().map(hash -> new Object[] {hash, person}).toList());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("person", UUID.class),
                row.getBytes("sealed"),
                row.getLong("version"),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                row.getString("told_by"));
    }
}
