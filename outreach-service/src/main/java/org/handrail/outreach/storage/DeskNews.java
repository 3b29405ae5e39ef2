package org.handrail.outreach.storage;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which cases something happened to since somebody last asked, whichever instance wrote it down. Entries are numbered before
 * they are committed, so a lower number may come to light after a higher one: the last few are looked at again.
 */
@Repository
public class DeskNews {

    private static final int LOOKED_AT_AGAIN = 2_000;
    private static final int AT_A_TIME = 5_000;

    private final JdbcClient database;

    DeskNews(JdbcClient database) {
        this.database = database;
    }

    /** How far somebody has read. Not safe for several threads. */
    public static final class Reader {
        private long highest;
        private Set<Long> seen = new HashSet<>();
    }

    /** Who begins here hears of what comes from now on. */
    public Reader begin() {
        Reader reader = new Reader();
        reader.highest = latest();
        entries(reader).forEach(entry -> reader.seen.add(entry.seq()));
        return reader;
    }

    /** The number of the latest entry; a page that is made now shows all up to it. */
    public long latest() {
        return database.sql("select coalesce(max(seq), 0) from timeline")
                .query(Long.class)
                .single();
    }

    /** Whether something was written after that entry, about this case or, where it is null, any. */
    public boolean isNews(long seen, @Nullable UUID theCase) {
        return database.sql("select exists (select from timeline where seq > :seen"
                        + (theCase == null ? ")" : " and case_id = :case)"))
                .param("seen", seen)
                .param("case", theCase)
                .query(Boolean.class)
                .single();
    }

    /** The cases with news since the last call. */
    public Set<UUID> since(Reader reader) {
        Set<UUID> cases = new LinkedHashSet<>();
        Set<Long> seen = new HashSet<>();
        for (Entry entry : entries(reader)) {
            seen.add(entry.seq());
            reader.highest = Math.max(reader.highest, entry.seq());
            if (!reader.seen.contains(entry.seq())) {
                cases.add(entry.caseId());
            }
        }
        reader.seen = seen;
        return cases;
    }

    private List<Entry> entries(Reader reader) {
        return database.sql("select seq, case_id from timeline where seq > :low order by seq desc limit " + AT_A_TIME)
                .param("low", reader.highest - LOOKED_AT_AGAIN)
                .query((row, number) -> new Entry(row.getLong("seq"), Columns.uuid(row, "case_id")))
                .list();
    }

    private record Entry(long seq, UUID caseId) {}
}
