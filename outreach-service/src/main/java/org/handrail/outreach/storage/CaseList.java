package org.handrail.outreach.storage;

import static org.handrail.outreach.storage.Columns.at;
import static org.handrail.outreach.storage.Columns.instant;
import static org.handrail.outreach.storage.Columns.instantOrNull;
import static org.handrail.outreach.storage.Columns.uuid;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.handrail.events.finding.FindingState;
import org.handrail.events.finding.Severity;
import org.handrail.events.terms.CaseId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.outreach.cases.CloseReason;
import org.handrail.outreach.storage.CaseSummary.Owner;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases in order of urgency, the closed ones in order of closing. */
@Repository
public class CaseList {

    private static final String SUMMARY = """
            select c.*, s.*, t.* from cases c
            join lateral (
              select array_agg(f.rule order by f.severity desc, f.due) as rules,
                array_agg(f.program order by f.severity desc, f.due) filter (where f.program is not null) as programs,
                count(*) filter (where p.ended is null) as needing_work,
                (array_agg(f.state order by p.ended is null desc, f.severity desc, f.due))[1] as gravest,
                (array_agg(f.explanation order by p.ended is null desc, f.severity desc, f.due))[1] as headline
              from parts p join findings f on f.id = p.finding_id
              where p.case_id = c.id and (p.ended is null or c.closed_at is not null)) s on true
            join lateral (
              select count(*) as attempts, max(at) as last_attempt_at
              from timeline where case_id = c.id and kind = 'ATTEMPT') t on true
            """;

    private final JdbcClient database;

    CaseList(JdbcClient database) {
        this.database = database;
    }

    /**
     * One page.
     *
     * @param size at most so many cases
     * @param start where it begins, or null for the first
     */
    public CasePage page(CaseFilter filter, int size, @Nullable PageStart start) {
        Map<String, Object> values = new HashMap<>();
        String condition = condition(filter, values);
        int all = count(filter.open() ? "c.closed_at is null" : "c.closed_at is not null", Map.of());
        int matching = filter.isNarrow() ? count(condition, values) : all;
        List<CaseSummary> cases = new ArrayList<>(rows(filter, size, start, condition, values));
        PageStart next = null;
        if (cases.size() > size) {
            cases.removeLast();
            next = after(cases.getLast());
        }
        return new CasePage(cases, matching, all - matching, next);
    }

    /** One case. */
    public Optional<CaseSummary> find(CaseId id) {
        return database.sql(SUMMARY + "where c.id = :id")
                .param("id", id.value())
                .query((row, number) -> summary(row))
                .optional();
    }

    /** The cases this person had before that one, the latest first. */
    List<CaseSummary> before(CaseSummary theCase) {
        return database.sql(SUMMARY + "where c.person = :person and c.id <> :id and c.opened_at <= :opened"
                        + " order by c.opened_at desc limit 20")
                .param("person", theCase.person().value())
                .param("id", theCase.id().value())
                .param("opened", at(theCase.openedAt()))
                .query((row, number) -> summary(row))
                .list();
    }

    /** How many cases are open, by severity; every severity is there. */
    public Map<Severity, Integer> openBySeverity() {
        Map<Severity, Integer> open = new TreeMap<>();
        for (Severity severity : Severity.values()) {
            open.put(severity, 0);
        }
        database.sql("select severity, count(*) as cases from cases where closed_at is null group by severity")
                .query(row -> {
                    open.put(SeverityRank.severity(row.getInt("severity")), row.getInt("cases"));
                });
        return open;
    }

    /** The rules, or programs, of the findings that need work, to choose a filter from. */
    public List<String> choices(Choice of) {
        String column = of == Choice.RULE ? "f.rule" : "f.program";
        return database.sql("select distinct " + column + " from parts p join findings f on f.id = p.finding_id"
                        + " where p.ended is null and " + column + " is not null order by 1")
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** What a list can be narrowed to beside severity and owner. */
    public enum Choice {
        RULE,
        PROGRAM
    }

    private List<CaseSummary> rows(
            CaseFilter filter, int size, @Nullable PageStart start, String condition, Map<String, Object> given) {
        Map<String, Object> values = new HashMap<>(given);
        String from = start == null || start.open() != filter.open() ? "" : " and " + startsAfter(start, values);
        String order = filter.open() ? "c.severity desc, c.overdue_since, c.id" : "c.closed_at desc, c.id";
        return database.sql(SUMMARY + "where " + condition + from + " order by " + order + " limit " + (size + 1))
                .params(values)
                .query((row, number) -> summary(row))
                .list();
    }

    private static String startsAfter(PageStart start, Map<String, Object> values) {
        values.put("startAt", at(start.at()));
        values.put("startId", start.id());
        if (!start.open()) {
            return "(c.closed_at < :startAt or (c.closed_at = :startAt and c.id > :startId))";
        }
        values.put("startSeverity", start.severity());
        return "(c.severity < :startSeverity"
                + " or (c.severity = :startSeverity and (c.overdue_since, c.id) > (:startAt, :startId)))";
    }

    private static PageStart after(CaseSummary last) {
        Instant closed = last.closedAt();
        return new PageStart(
                closed == null,
                SeverityRank.of(last.severity()),
                closed == null ? last.overdueSince() : closed,
                last.id().value());
    }

    private int count(String condition, Map<String, Object> values) {
        return database.sql("select count(*) from cases c where " + condition)
                .params(values)
                .query(Integer.class)
                .single();
    }

    private static String condition(CaseFilter filter, Map<String, Object> values) {
        StringBuilder condition = new StringBuilder(filter.open() ? "c.closed_at is null" : "c.closed_at is not null");
        if (!filter.severities().isEmpty()) {
            values.put(
                    "severities",
                    filter.severities().stream().map(SeverityRank::of).toList());
            condition.append(" and c.severity in (:severities)");
        }
        if (filter.unclaimed()) {
            condition.append(" and c.owner is null");
        }
        if (filter.owner() != null) {
            values.put("owner", filter.owner());
            condition.append(" and c.owner = :owner");
        }
        ofFinding(condition, "rule", filter.rule(), values);
        ofFinding(condition, "program", filter.program(), values);
        return condition.toString();
    }

    private static void ofFinding(
            StringBuilder condition, String column, @Nullable String value, Map<String, Object> values) {
        if (value != null) {
            values.put(column, value);
            condition.append(" and exists (select 1 from parts fp join findings ff on ff.id = fp.finding_id"
                    + " where fp.case_id = c.id and (fp.ended is null or c.closed_at is not null) and ff."
                    + column + " = :" + column + ")");
        }
    }

    private static CaseSummary summary(ResultSet row) throws SQLException {
        Instant claimed = instantOrNull(row, "claimed_at");
        return new CaseSummary(
                new CaseId(uuid(row, "id")),
                new PersonAlias(uuid(row, "person")),
                SeverityRank.severity(row.getInt("severity")),
                instant(row, "overdue_since"),
                ZoneId.of(row.getString("zone")),
                instant(row, "opened_at"),
                claimed == null ? null : new Owner(row.getString("owner"), row.getString("owner_name"), claimed),
                instantOrNull(row, "closed_at"),
                Columns.enumOrNull(row, "close_reason", CloseReason.class),
                row.getLong("version"),
                texts(row.getArray("rules")),
                texts(row.getArray("programs")),
                row.getInt("needing_work"),
                FindingState.valueOf(row.getString("gravest")),
                row.getString("headline"),
                row.getInt("attempts"),
                instantOrNull(row, "last_attempt_at"));
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null
                ? List.of()
                : Arrays.stream((String[]) array.getArray()).distinct().toList();
    }
}
