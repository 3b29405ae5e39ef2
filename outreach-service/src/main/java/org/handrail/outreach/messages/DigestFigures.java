package org.handrail.outreach.messages;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the digest of the day counts. */
@Repository
class DigestFigures {

    private final JdbcClient database;

    DigestFigures(JdbcClient database) {
        this.database = database;
    }

    /**
     * Somebody's own cases, and those they cover.
     *
     * @param overdue with a step that was due before now
     * @param today with a step due later today
     */
    record Own(int cases, int overdue, int today) {}

    /**
     * The shared queue.
     *
     * @param forSupervisor of them those that nobody claimed in time, or that came back
     * @param escalated owned cases whose step is overdue
     */
    record Shared(int waiting, int forSupervisor, int escalated) {}

    Own own(String staff, Instant now, Instant endOfDay) {
        return database.sql("""
                        select count(*) as cases, count(*) filter (where step_due <= :now) as overdue,
                          count(*) filter (where step_due > :now and step_due < :endOfDay) as today
                        from cases where (owner = :staff or covered_by = :staff) and closed_at is null""")
                .param("staff", staff)
                .param("now", StaffMessages.at(now))
                .param("endOfDay", StaffMessages.at(endOfDay))
                .query((row, number) -> new Own(row.getInt("cases"), row.getInt("overdue"), row.getInt("today")))
                .single();
    }

    Shared shared() {
        int escalated = database.sql("select count(*) from cases where escalated and closed_at is null")
                .query(Integer.class)
                .single();
        return database.sql("""
                        select count(*) as waiting, count(*) filter (where queue = 'SUPERVISOR') as supervisor
                        from cases where closed_at is null and queue is not null""")
                .query((row, number) -> new Shared(row.getInt("waiting"), row.getInt("supervisor"), escalated))
                .single();
    }
}
