package org.handrail.outreach.storage;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.handrail.events.finding.Finding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows who was given up and is heard of again. */
@Component
class HeardAgain {

    private final JdbcClient database;

    HeardAgain(JdbcClient database) {
        this.database = database;
    }

    /**
     * The last cases of those whom one of these concerns, and who were given up with them.
     *
     * @param caused findings that something posted brought about, not time alone
     */
    List<UUID> of(Collection<Finding> caused) {
        if (caused.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        select distinct c.id
                        from unnest(:people::uuid[], :findings::uuid[], :versions::bigint[]) h(person, finding, version)
                        join cases c on c.person = h.person and c.close_reason = 'LOST_TO_FOLLOW_UP'
                        left join findings f on f.id = h.finding
                        where (f.version is null or f.version < h.version)
                          and not exists (select from cases later where later.person = c.person and later.id <> c.id
                            and (later.closed_at is null or later.opened_at > c.opened_at))""")
                .param(
                        "people",
                        caused.stream().map(each -> each.person().value()).toArray(UUID[]::new))
                .param(
                        "findings",
                        caused.stream().map(each -> each.id().value()).toArray(UUID[]::new))
                .param("versions", caused.stream().map(Finding::version).toArray(Long[]::new))
                .query((row, number) -> Columns.uuid(row, "id"))
                .list();
    }
}
