package org.handrail.outreach.storage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the tracker has judged what stands here: the least of what it said in each partition of the findings. */
@Repository
public class JudgedThrough {

    private final JdbcClient database;

    JudgedThrough(JdbcClient database) {
        this.database = database;
    }

    /** So many partitions must be heard of. */
    public void expect(int partitions) {
        database.sql("""
                        insert into judged_through (partition_number) select generate_series(0, :last)
                        on conflict do nothing""").param("last", partitions - 1).update();
    }

    /** Moves forward, never back: a partition read again says nothing new. */
    void advance(Map<Integer, Instant> through) {
        new TreeMap<>(through)
                .forEach((partition, instant) -> database.sql("""
                        insert into judged_through (partition_number, through) values (:partition, :through)
                        on conflict (partition_number) do update set through = excluded.through
                        where judged_through.through is null or judged_through.through < excluded.through""")
                        .param("partition", partition)
                        .param("through", Columns.at(instant))
                        .update());
    }

    /** The log time through which everything here is judged; empty while a partition has not been heard of. */
    public Optional<Instant> everywhere() {
        return database.sql("""
                        select case when count(*) = count(through) then min(through) end from judged_through""").query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant);
    }
}
