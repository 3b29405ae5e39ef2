package org.handrail.outreach.storage;

import java.util.List;
import org.handrail.outreach.cases.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The staff as they signed in: whom a case can be given to, and what they are called. */
@Repository
public class StaffTable {

    private final JdbcClient database;

    StaffTable(JdbcClient database) {
        this.database = database;
    }

    /** They are here, under this name and with these roles. */
    public void signedIn(Who who) {
        database.sql("""
                        insert into staff (id, name, coordinator, supervisor) values (:id, :name, :coordinator, :supervisor)
                        on conflict (id) do update set name = excluded.name, coordinator = excluded.coordinator,
                          supervisor = excluded.supervisor, seen_at = now()""")
                .param("id", who.id())
                .param("name", who.name())
                .param("coordinator", who.isCoordinator())
                .param("supervisor", who.isSupervisor())
                .update();
    }

    /** All who may work on cases, by name. */
    public List<Who> workers() {
        return database.sql("select * from staff where coordinator or supervisor order by name, id")
                .query((row, number) -> new Who(
                        row.getString("id"),
                        row.getString("name"),
                        row.getBoolean("coordinator"),
                        row.getBoolean("supervisor")))
                .list();
    }

    /** What they are called; as the issuer names them, where they never signed in here. */
    public String nameOf(String id) {
        return database.sql("select name from staff where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElse(id);
    }
}
