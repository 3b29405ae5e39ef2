package org.handrail.outreach.storage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.outreach.cases.Who;
import org.handrail.outreach.protocol.Standing.Queue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much each of the team has on their hands, and what waits for anybody. */
@Repository
public class TeamLoad {

    private static final String FIRST_OF_EACH = """
            c.id in (select first.id from unnest(:staff::text[]) colleague(id) cross join lateral (
              select id from cases where closed_at is null and owner = colleague.id
              order by step_due nulls first, id limit :size) first)""";

    private final JdbcClient database;
    private final CaseRows rows;
    private final StaffTable staff;

    TeamLoad(JdbcClient database, CaseRows rows, StaffTable staff) {
        this.database = database;
        this.rows = rows;
        this.staff = staff;
    }

    /**
     * One of the team, with what they own.
     *
     * @param open their open cases
     * @param critical those among them that are critical
     * @param overdue those whose next step is overdue
     * @param escalated those of which the supervisor was told
     * @param nextDue when their next step is due, or null where they have none
     */
    public record Load(
            String staff,
            String name,
            int open,
            int critical,
            int overdue,
            int escalated,
            @Nullable Instant nextDue) {}

    /**
     * What waits.
     *
     * @param late those that should have been claimed by now
     */
    public record Waiting(int cases, int late) {}

    /** Of each who may work on cases, whoever has the most overdue first; those who have none come last. */
    public List<Load> loads(Instant now) {
        List<Load> loads = new ArrayList<>(ofOwners(now));
        Set<String> owners = loads.stream().map(Load::staff).collect(Collectors.toSet());
        for (Who colleague : staff.workers()) {
            if (!owners.contains(colleague.id())) {
                loads.add(new Load(colleague.id(), colleague.name(), 0, 0, 0, 0, null));
            }
        }
        return loads;
    }

    private List<Load> ofOwners(Instant now) {
        return database.sql("""
                        select owner, max(owner_name) as name, count(*) as open, count(*) filter (where severity = 3) as critical,
                          count(*) filter (where step_due < :now) as overdue, count(*) filter (where escalated) as escalated,
                          min(step_due) as next_due
                        from cases where closed_at is null and owner is not null
                        group by owner order by overdue desc, open desc, owner""")
                .param("now", Columns.at(now))
                .query((row, number) -> new Load(
                        row.getString("owner"),
                        row.getString("name"),
                        row.getInt("open"),
                        row.getInt("critical"),
                        row.getInt("overdue"),
                        row.getInt("escalated"),
                        Columns.instantOrNull(row, "next_due")))
                .list();
    }

    /** By queue; every queue is there. */
    public Map<Queue, Waiting> waiting(Instant now) {
        Map<Queue, Waiting> waiting = new HashMap<>();
        for (Queue queue : Queue.values()) {
            waiting.put(queue, new Waiting(0, 0));
        }
        database.sql("""
                        select queue, count(*) as cases, count(*) filter (where claim_by < :now) as late
                        from cases where closed_at is null and queue is not null group by queue""").param("now", Columns.at(now)).query(row -> {
            waiting.put(Queue.valueOf(row.getString("queue")), new Waiting(row.getInt("cases"), row.getInt("late")));
        });
        return waiting;
    }

    /** Their open cases, the soonest due first. */
    public List<CaseSummary> casesOf(String staff, int size) {
        return casesOf(List.of(staff), size).getOrDefault(staff, List.of());
    }

    /** Of each of these the soonest due of their open cases. */
    public Map<String, List<CaseSummary>> casesOf(Collection<String> staff, int size) {
        return database
                .sql(CaseList.SUMMARY.formatted(FIRST_OF_EACH) + " order by c.step_due nulls first, c.id")
                .param("staff", staff.toArray(String[]::new))
                .param("size", size)
                .query(rows::summary)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        each -> Objects.requireNonNull(each.owner()).id()));
    }
}
