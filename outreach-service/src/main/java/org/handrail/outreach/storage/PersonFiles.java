package org.handrail.outreach.storage;

import static org.handrail.outreach.storage.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import org.handrail.events.finding.FindingId;
import org.handrail.events.finding.FindingState;
import org.handrail.events.terms.CaseId;
import org.handrail.outreach.cases.Part;
import org.handrail.outreach.cases.PartEnd;
import org.handrail.outreach.cases.PersonFile;
import org.handrail.outreach.cases.PersonFile.Known;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of many people at once, held against others until the transaction ends. */
@Repository
class PersonFiles {

    private final JdbcClient database;

    PersonFiles(JdbcClient database) {
        this.database = database;
    }

    /** Holds these people; a new one is entered. Waits for whoever holds any of them. */
    void hold(SortedSet<UUID> people) {
        UUID[] sorted = people.toArray(UUID[]::new);
        database.sql("insert into people (alias) select unnest(:people) on conflict do nothing")
                .param("people", sorted)
                .update();
        database.sql("select alias from people where alias = any(:people) order by alias for update")
                .param("people", sorted)
                .query(UUID.class)
                .list();
    }

    /** The files of these people: every part of their open cases, and these findings. */
    Map<UUID, PersonFile> of(Collection<UUID> people, Collection<UUID> findings) {
        Map<UUID, CaseId> open = new HashMap<>();
        database.sql("select person, id from cases where person = any(:people) and closed_at is null")
                .param("people", people.toArray(UUID[]::new))
                .query(row -> {
                    open.put(uuid(row, "person"), new CaseId(uuid(row, "id")));
                });
        Map<UUID, Map<FindingId, Known>> known = known(people, findings);
        Map<UUID, PersonFile> files = new HashMap<>();
        for (UUID person : people) {
            files.put(person, new PersonFile(open.get(person), known.getOrDefault(person, Map.of())));
        }
        return files;
    }

    private Map<UUID, Map<FindingId, Known>> known(Collection<UUID> people, Collection<UUID> findings) {
        Map<UUID, Map<FindingId, Known>> known = new HashMap<>();
        database.sql("""
                        select f.id, f.person, f.version, f.needs_work, p.ended, p.ended_as, p.is_open
                        from findings f
                        left join lateral (
                          select p.ended, p.ended_as, c.closed_at is null as is_open
                          from parts p join cases c on c.id = p.case_id
                          where p.finding_id = f.id
                          order by p.opened_at desc, c.opened_at desc limit 1) p on true
                        where f.person = any(:people) and (f.id = any(:findings) or p.is_open)""")
                .param("people", people.toArray(UUID[]::new))
                .param("findings", findings.toArray(UUID[]::new))
                .query(row -> {
                    known.computeIfAbsent(uuid(row, "person"), person -> new HashMap<>())
                            .put(new FindingId(uuid(row, "id")), new Known(row.getLong("version"), part(row)));
                });
        return known;
    }

    /** What was dealt with by hand is so as long as it needs work: once it needed none, it is new when it needs some again. */
    private static Part part(ResultSet row) throws SQLException {
        PartEnd end = Columns.enumOrNull(row, "ended", PartEnd.class);
        FindingState as = Columns.enumOrNull(row, "ended_as", FindingState.class);
        if (as != null && row.getBoolean("needs_work")) {
            return new Part.ClosedByHand(as);
        }
        if (row.getBoolean("is_open")) {
            return end == null ? new Part.Open() : new Part.Ended(end);
        }
        return new Part.None();
    }
}
