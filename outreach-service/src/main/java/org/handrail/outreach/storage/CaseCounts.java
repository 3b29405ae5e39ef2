package org.handrail.outreach.storage;

import java.util.HashMap;
import java.util.Map;
import org.handrail.outreach.teams.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How many cases there are, exactly: out of the tally that every change of a case keeps, or, where a filter asks for more than
 * the tally tells apart, out of the few cases that an index leads to.
 */
@Repository
class CaseCounts {

    private static final String WAITING = "c.closed_at is null and c.queue is not null";

    private final JdbcClient database;

    CaseCounts(JdbcClient database) {
        this.database = database;
    }

    /** Those this filter lets through, of those that may be seen. */
    int of(CaseFilter filter, Scope scope) {
        Map<String, Object> values = new HashMap<>();
        String condition = CaseConditions.of(filter, values);
        boolean isTallied = filter.owner() == null && (filter.rule() == null || filter.program() == null);
        if (!isTallied) {
            return count("select count(*) from cases c where " + condition + " and " + scope.ofCases(values), values);
        }
        return tallied(CaseConditions.tallied(filter, values), scope, values)
                + besides(condition, CaseConditions.state(filter.open()), scope, values);
    }

    /** Those that wait for anybody, of those that may be seen. */
    int waiting(Scope scope) {
        Map<String, Object> values = new HashMap<>();
        String tallied = CaseConditions.tallied(CaseFilter.all(true), values) + " and queue <> ''";
        return tallied(tallied, scope, values) + besides(WAITING, CaseConditions.state(true), scope, values);
    }

    private int tallied(String condition, Scope scope, Map<String, Object> values) {
        String both = condition + " and " + scope.ofPrograms("hangs_on", values);
        return count("""
                        select coalesce(sum(cases), 0) from (
                          select cases from case_tally where %1$s
                          union all select cases from case_tally_news where %1$s) tallied""".formatted(both), values);
    }

    /** Not among those of somebody's programs, and theirs to see all the same; few, whoever it is. */
    private int besides(String condition, String state, Scope scope, Map<String, Object> values) {
        return scope.everything()
                ? 0
                : count("""
                        select count(*) from cases c where %1$s and not %2$s and c.id in (
                          select id from cases where owner = :scopeWho and %3$s
                          union select id from cases where covered_by = :scopeWho and closed_at is null
                          union select x.id from break_glass g join cases x on x.person = g.person
                            where g.who_id = :scopeWho and g.until > now())""".formatted(condition, scope.ofPrograms("c.hangs_on", values), state), values);
    }

    private int count(String sql, Map<String, Object> values) {
        return database.sql(sql).params(values).query(Integer.class).single();
    }
}
