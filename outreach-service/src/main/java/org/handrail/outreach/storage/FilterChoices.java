package org.handrail.outreach.storage;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a list can be narrowed to beside severity and owner, of the findings that need work. */
@Repository
public class FilterChoices {

    private final JdbcClient database;

    FilterChoices(JdbcClient database) {
        this.database = database;
    }

    /** The rules. */
    public List<String> rules() {
        return distinct("rule");
    }

    /** The programs. */
    public List<String> programs() {
        return distinct("program");
    }

    /** From one value to the next along an index: few values stand in many rows. */
    private List<String> distinct(String column) {
        return database.sql("""
                        with recursive value as (
                          (select %1$s as v from findings where needs_work and %1$s is not null order by %1$s limit 1)
                          union all
                          select (select %1$s from findings where needs_work and %1$s > value.v order by %1$s limit 1)
                          from value where value.v is not null)
                        select v from value where v is not null""".formatted(column))
                .query((row, number) -> row.getString(1))
                .list();
    }
}
