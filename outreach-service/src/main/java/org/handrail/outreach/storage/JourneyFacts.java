package org.handrail.outreach.storage;

import static org.handrail.outreach.storage.Columns.at;
import static org.handrail.outreach.storage.Columns.atOrNull;
import static org.handrail.outreach.storage.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.events.CareEvent;
import org.handrail.events.DetoxAdmitted;
import org.handrail.events.DischargePlanned;
import org.handrail.events.codec.FactRecords;
import org.handrail.events.codec.WireRecord;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.CareTime;
import org.handrail.events.terms.PersonAlias;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the clinics posted, as it stands on the topics: for drawing journeys and for seeing who leaves soon. */
@Repository
public class JourneyFacts {

    private static final String PUT = """
            insert into journey_facts (fact, person, headers, body, leaves) values (?, ?, ?, ?, ?)
            on conflict (fact) do nothing""";
    private static final int ROWS_A_TRIP = 500;
    private static final String LINES = "\n";

    private final JdbcTemplate database;
    private final JdbcClient client;

    JourneyFacts(JdbcTemplate database, JdbcClient client) {
        this.database = database;
        this.client = client;
    }

    /** Takes in facts, each once, and forgets others. */
    @Transactional
    public void take(Collection<Fact> heard, Collection<UUID> erased) {
        database.batchUpdate(PUT, heard, ROWS_A_TRIP, (row, fact) -> {
            WireRecord wire = FactRecords.of(fact);
            row.setObject(1, fact.id().value());
            row.setObject(2, fact.person().value());
            row.setString(3, text(wire.headers()));
            row.setBytes(4, wire.value());
            row.setObject(5, atOrNull(leaves(fact)));
        });
        if (!erased.isEmpty()) {
            database.update("delete from journey_facts where fact = any(?)", (Object) erased.toArray(UUID[]::new));
        }
    }

    /** The facts of this person, in no order. */
    public List<Fact> of(PersonAlias person) {
        return of(List.of(person)).getOrDefault(person, List.of());
    }

    /** The facts of each of these people, of other aliases that are led under them too. */
    public Map<PersonAlias, List<Fact>> of(Collection<PersonAlias> people) {
        Map<PersonAlias, List<Fact>> facts = new HashMap<>();
        client.sql("""
                        select coalesce(a.person, f.person) as person, f.headers, f.body
                        from journey_facts f left join alias_assignments a on a.alias = f.person
                        where f.person = any(:people)
                          or f.person in (select alias from alias_assignments where person = any(:people))""")
                .param("people", people.stream().map(PersonAlias::value).toArray(UUID[]::new))
                .query(row -> {
                    facts.computeIfAbsent(new PersonAlias(uuid(row, "person")), person -> new ArrayList<>())
                            .add(fact(row));
                });
        return facts;
    }

    /** Who has, by any plan of a stay, to leave detox between these; the later plan may say otherwise. */
    public List<PersonAlias> leavingBetween(Instant from, Instant until) {
        return client.sql("""
                        select distinct coalesce(a.person, f.person) as person
                        from journey_facts f left join alias_assignments a on a.alias = f.person
                        where f.leaves between :from and :until""")
                .param("from", at(from))
                .param("until", at(until))
                .query((row, number) -> new PersonAlias(uuid(row, "person")))
                .list();
    }

    private static Fact fact(ResultSet row) throws SQLException {
        return FactRecords.readFact(new WireRecord("", headers(row.getString("headers")), row.getBytes("body")));
    }

    /** When the stay is to end, where the fact says so. */
    private static @Nullable Instant leaves(Fact fact) {
        CareTime planned = planned(fact.event());
        return planned == null ? null : planned.latest(fact.zone());
    }

    private static @Nullable CareTime planned(CareEvent event) {
        if (event instanceof DetoxAdmitted admitted) {
            return admitted.plannedDischarge();
        }
        return event instanceof DischargePlanned planned ? planned.discharge() : null;
    }

    private static String text(Map<String, String> headers) {
        StringBuilder text = new StringBuilder();
        headers.forEach(
                (name, value) -> text.append(name).append('=').append(value).append(LINES));
        return text.toString();
    }

    private static Map<String, String> headers(String text) {
        Map<String, String> headers = new HashMap<>();
        text.lines().forEach(line -> {
            int equals = line.indexOf('=');
            headers.put(line.substring(0, equals), line.substring(equals + 1));
        });
        return headers;
    }
}
