package org.handrail.outreach.storage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handrail.outreach.cases.Who;
import org.handrail.outreach.teams.Scope;
import org.handrail.outreach.teams.Sight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What somebody has to do: their own next steps, then what waits for anybody. */
@Repository
public class TodayList {

    private static final String MINE = "c.closed_at is null and (c.owner = :staff or c.covered_by = :staff)";
    private static final String WAITING = "c.closed_at is null and c.queue is not null";

    private final JdbcClient database;
    private final CaseRows rows;
    private final Sight sight;
    private final CaseCounts counts;

    TodayList(JdbcClient database, CaseRows rows, Sight sight, CaseCounts counts) {
        this.database = database;
        this.rows = rows;
        this.sight = sight;
        this.counts = counts;
    }

    /**
     * All of it as of one instant.
     *
     * @param mine whose next step this member of staff takes, the soonest due first
     * @param waiting in the queue, the most urgent first
     * @param allMine how many there are of theirs, also beyond those listed
     * @param allWaiting likewise
     * @param open how many cases are open in all
     */
    public record Today(List<CaseSummary> mine, List<CaseSummary> waiting, int allMine, int allWaiting, int open) {

        public Today {
            mine = List.copyOf(mine);
            waiting = List.copyOf(waiting);
        }

        /** How many open cases are with colleagues. */
        public int withOthers() {
            return Math.max(0, open - allMine - allWaiting);
        }
    }

    /** At most so many of each. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Today of(Who who, int mine, int waiting) {
        Scope scope = sight.of(who);
        Map<String, Object> values = new HashMap<>(Map.of("staff", who.id()));
        int allWaiting = counts.waiting(scope);
        List<CaseSummary> first = allWaiting == 0
                ? List.of()
                : list(WAITING + " and " + scope.ofCases(values), "c.urgency desc, c.id", values, waiting);
        return new Today(
                list(MINE, "c.step_due nulls first, c.id", values, mine),
                first,
                mine(values),
                allWaiting,
                counts.of(CaseFilter.all(true), scope));
    }

    private List<CaseSummary> list(String condition, String order, Map<String, Object> values, int size) {
        String ordered = " order by " + order;
        return database.sql(CaseList.SUMMARY.formatted(condition + ordered + " limit " + size) + ordered)
                .params(values)
                .query(rows::summary)
                .list();
    }

    private int mine(Map<String, Object> values) {
        return database.sql("select count(*) from cases c where " + MINE)
                .params(values)
                .query(Integer.class)
                .single();
    }
}
