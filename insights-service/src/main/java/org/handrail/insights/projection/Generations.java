package org.handrail.insights.projection;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which generations there are. The database decides, so that all instances do the same. */
@Repository
public class Generations {

    private static final List<String> TABLES = List.of(
            "finding",
            "finding_words",
            "judged_through",
            "fact",
            "alias",
            "unsettled",
            "feed_hour",
            "feed_lag",
            "stay",
            "appointment",
            "referral",
            "person_phase");

    private static final int AT_ONCE = 5_000;

    private final JdbcTemplate database;

    Generations(JdbcTemplate database) {
        this.database = database;
    }

    /** Those that are read now: the one shown, and one that is built beside it. */
    public List<Generation> read() {
        return database.query(
                "select number, state from generation where state in ('current', 'building') order by number",
                (row, number) -> new Generation(
                        row.getInt("number"), row.getString("state").equals("building")));
    }

    /**
     * Whether it is still read; if so it stays until this transaction ends, since whatever were written to one that is past would
     * never be cleared away: an instance that was held up finds out by asking here.
     */
    boolean holds(int generation) {
        return !database.queryForList(
                        "select number from generation where number = ? and state in ('current', 'building') for key share",
                        Integer.class,
                        generation)
                .isEmpty();
    }

    /** Begins a new one, where none is being built. Its number. */
    @Transactional
    public int begin() {
        database.update("""
                insert into generation (state)
                select 'building' where not exists (select from generation where state = 'building')
                on conflict do nothing""");
        Integer building =
                database.queryForObject("select number from generation where state = 'building'", Integer.class);
        if (building == null) {
            throw new IllegalStateException("no generation is being built");
        }
        return building;
    }

    /** Shows the one that was built, in place of the one that was shown. */
    @Transactional
    public boolean show(int built) {
        database.update("lock table generation in exclusive mode");
        Integer there = database.queryForObject(
                "select count(*) from generation where number = ? and state = 'building'", Integer.class, built);
        if (there == null || there == 0) {
            return false; // another instance was first
        }
        database.update("update generation set state = 'past' where state = 'current'");
        database.update(
                "update generation set state = 'current', current_since = clock_timestamp() where number = ?", built);
        return true;
    }

    /** Deletes some rows of a generation that is no longer shown; whether there may be more. */
    @Transactional
    public boolean clearSome() {
        List<Integer> past = database.query(
                "select number from generation where state = 'past' order by number limit 1 for update skip locked",
                (row, number) -> row.getInt("number"));
        if (past.isEmpty()) {
            return false;
        }
        int number = past.getFirst();
        for (String table : TABLES) {
            int gone = database.update(
                    "delete from " + table + " where ctid = any (array(select ctid from " + table
                            + " where generation = ? limit ?))",
                    number,
                    AT_ONCE);
            if (gone > 0) {
                return true;
            }
        }
        database.update("update generation set state = 'gone' where number = ?", number);
        return true;
    }
}
