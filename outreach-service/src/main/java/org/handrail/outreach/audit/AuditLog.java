package org.handrail.outreach.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.handrail.events.terms.CaseId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.outreach.cases.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The audit log. What cannot be written down is not shown: whoever shows a person writes first. */
@Repository
public class AuditLog {

    private static final String TELL =
            "insert into audit (who_id, who, did, person, case_id, why, flagged) values (?, ?, ?, ?, ?, ?, ?)";

    private static final String A_LOOK = "15 minutes";

    /** Rows fetched at a time while everything is read. */
    private static final int A_TRIP = 1_000;

    private final JdbcTemplate database;
    private final JdbcClient client;

    AuditLog(JdbcTemplate database, JdbcClient client) {
        this.database = database;
        this.client = client;
    }

    /** Writes down what somebody did to these people. */
    public void tell(Who who, Did did, Collection<PersonAlias> people, @Nullable String why) {
        database.batchUpdate(
                TELL,
                people.stream()
                        .map(person -> row(who, did, person, null, why, false))
                        .toList());
    }

    /** Writes down what somebody did to a person, for a case or for none. */
    public void tell(Who who, Did did, @Nullable PersonAlias person, @Nullable CaseId theCase, @Nullable String why) {
        database.update(TELL, row(who, did, person, theCase, why, false));
    }

    /**
     * Writes down that somebody goes on looking: a page they have open was shown again by itself, or after what they did on it.
     * One look is one entry; one that lasts is written down again every {@value #A_LOOK}. Who never opened it is written down
     * like anybody, whatever their browser says of it.
     */
    public void tellOfALook(Who who, Did did, PersonAlias person, CaseId theCase) {
        boolean stands = client.sql("""
                        select at > clock_timestamp() - cast(:look as interval) from audit
                        where person = :person and who_id = :who and did = :did and case_id = :case
                        order by seq desc limit 1""")
                .param("look", A_LOOK)
                .param("person", person.value())
                .param("who", who.id())
                .param("did", did.name())
                .param("case", theCase.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
        if (!stands) {
            tell(who, did, person, theCase, null);
        }
    }

    /** Likewise, and a supervisor should look at it. */
    public void flag(Who who, Did did, @Nullable PersonAlias person, @Nullable CaseId theCase, @Nullable String why) {
        database.update(TELL, row(who, did, person, theCase, why, true));
    }

    /**
     * The latest entries first.
     *
     * @param before only those with a lower number, or null to begin at the latest
     */
    public List<AuditEntry> latest(AuditFilter filter, int size, @Nullable Long before) {
        Map<String, Object> values = new HashMap<>();
        String condition = condition(filter, values);
        if (before != null) {
            values.put("before", before);
            condition += " and seq < :before";
        }
        return client.sql("select * from audit where " + condition + " order by seq desc limit " + size)
                .params(values)
                .query((row, number) -> entry(row))
                .list();
    }

    /** All entries, the latest first, one after the other: an export holds no log in memory. */
    public void each(AuditFilter filter, Consumer<AuditEntry> reader) {
        Long before = null;
        while (true) {
            List<AuditEntry> page = latest(filter, A_TRIP, before);
            page.forEach(reader);
            if (page.size() < A_TRIP) {
                return;
            }
            before = page.getLast().seq();
        }
    }

    private static String condition(AuditFilter filter, Map<String, Object> values) {
        StringBuilder condition = new StringBuilder("true");
        add(
                condition,
                values,
                "person",
                " = ",
                filter.person() == null ? null : filter.person().value());
        add(condition, values, "who_id", " = ", filter.whoId());
        add(condition, values, "at", " >= ", at(filter.from()));
        add(condition, values, "at", " < ", at(filter.until()));
        return filter.flagged() ? condition.append(" and flagged").toString() : condition.toString();
    }

    private static void add(
            StringBuilder condition, Map<String, Object> values, String column, String is, @Nullable Object value) {
        if (value != null) {
            String name = "v" + values.size();
            values.put(name, value);
            condition.append(" and ").append(column).append(is).append(':').append(name);
        }
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Object[] row(
            Who who,
            Did did,
            @Nullable PersonAlias person,
            @Nullable CaseId theCase,
            @Nullable String why,
            boolean flagged) {
        return new Object[] {
            who.id(),
            who.name(),
            did.name(),
            person == null ? null : person.value(),
            theCase == null ? null : theCase.value(),
            why,
            flagged
        };
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        UUID person = row.getObject("person", UUID.class);
        UUID theCase = row.getObject("case_id", UUID.class);
        return new AuditEntry(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("who_id"),
                row.getString("who"),
                Did.valueOf(row.getString("did")),
                person == null ? null : new PersonAlias(person),
                theCase == null ? null : new CaseId(theCase),
                row.getString("why"),
                row.getBoolean("flagged"));
    }
}
