package org.handrail.outreach.storage;

import static org.handrail.outreach.storage.Columns.at;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.handrail.events.terms.CaseId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.outreach.cases.Urgency;
import org.handrail.outreach.cases.Who;
import org.handrail.outreach.teams.Scope;
import org.handrail.outreach.teams.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases in order of urgency, the closed ones in order of closing. */
@Repository
public class CaseList {

    /** The cases are chosen first, whatever the planner knows of the tables: only for those the rest is gathered. */
    static final String SUMMARY = """
            with c as materialized (select c.* from cases c where %s)
            select c.*, s.*, t.* from c
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
    private final CaseRows rows;
    private final Sight sight;
    private final CaseCounts counts;

    CaseList(JdbcClient database, CaseRows rows, Sight sight, CaseCounts counts) {
        this.database = database;
        this.rows = rows;
        this.sight = sight;
        this.counts = counts;
    }

    /**
     * One page.
     *
     * @param size at most so many cases
     * @param start where it begins, or null for the first
     * @param who sees those of their teams alone; what is another team's is not counted as left out
     */
    public CasePage page(CaseFilter filter, int size, @Nullable PageStart start, Who who) {
        Scope scope = sight.of(who);
        int all = counts.of(CaseFilter.all(filter.open()), scope);
        int matching = filter.isNarrow() ? counts.of(filter, scope) : all;
        List<CaseSummary> cases = matching == 0 ? new ArrayList<>() : read(filter, size, start, scope);
        PageStart next = null;
        if (cases.size() > size) {
            cases.removeLast();
            next = after(cases.getLast());
        }
        return new CasePage(cases, matching, all - matching, next);
    }

    /** One case. */
    public Optional<CaseSummary> find(CaseId id) {
        return database.sql(SUMMARY.formatted("c.id = :id"))
                .param("id", id.value())
                .query(rows::summary)
                .optional();
    }

    /** What the urgency of those of these cases rests on that are open. */
    Map<UUID, Urgency.Facts> urgencyOf(Collection<UUID> ids) {
        Map<UUID, Urgency.Facts> facts = new HashMap<>();
        database.sql(SUMMARY.formatted("c.closed_at is null and c.id = any(:ids)"))
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    facts.put(Columns.uuid(row, "id"), CaseRows.facts(row));
                });
        return facts;
    }

    /** All cases of this person, the latest first. */
    public List<CaseSummary> of(PersonAlias person) {
        String order = " order by c.opened_at desc, c.id";
        return database.sql(SUMMARY.formatted("c.person = :person" + order + " limit 50") + order)
                .param("person", person.value())
                .query(rows::summary)
                .list();
    }

    /** The cases this person had before that one, the latest first. */
    List<CaseSummary> before(CaseSummary theCase) {
        String order = " order by c.opened_at desc, c.id";
        return database.sql(SUMMARY.formatted(
                                "c.person = :person and c.id <> :id and (c.opened_at <= :opened or c.close_reason = 'MERGED')"
                                        + order + " limit 20")
                        + order)
                .param("person", theCase.person().value())
                .param("id", theCase.id().value())
                .param("opened", at(theCase.openedAt()))
                .query(rows::summary)
                .list();
    }

    private List<CaseSummary> read(CaseFilter filter, int size, @Nullable PageStart start, Scope scope) {
        Map<String, Object> values = new HashMap<>();
        String condition = CaseConditions.of(filter, values) + " and " + scope.ofCases(values);
        String from =
                start == null || start.open() != filter.open() ? "" : " and " + CaseConditions.after(start, values);
        String order = filter.open() ? " order by c.urgency desc, c.id" : " order by c.closed_at desc, c.id";
        return database.sql(SUMMARY.formatted(condition + from + order + " limit " + (size + 1)) + order)
                .params(values)
                .query(rows::summary)
                .list();
    }

    private static PageStart after(CaseSummary last) {
        Instant closed = last.closedAt();
        return new PageStart(
                closed == null,
                last.rank(),
                closed == null ? last.overdueSince() : closed,
                last.id().value());
    }
}
