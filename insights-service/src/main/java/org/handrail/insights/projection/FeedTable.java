package org.handrail.insights.projection;

import java.sql.Timestamp;
import java.util.Comparator;
import java.util.List;
import org.handrail.events.fact.FeedNotice;
import org.handrail.events.fact.FeedQuiet;
import org.handrail.events.fact.FeedResumed;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * What intakes say of feeds, and the spells in which they were quiet. Each notice stands in every partition and may be read in
 * any order: a spell is known by when it began, and the latest notice of a feed holds.
 */
@Repository
class FeedTable {

    private static final double MILLIS = 1_000;
    private static final Comparator<FeedNotice> BY_FEED = Comparator.comparing(FeedNotice::key);

    private final JdbcTemplate database;

    FeedTable(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * Feed by feed in the same order everywhere, and each row of a feed is held before its spells are looked at: another instance
     * may just be taking in the notice that ends what this one begins.
     */
    void hear(List<FeedNotice> notices) {
        for (FeedNotice notice : notices.stream().sorted(BY_FEED).toList()) {
            remember(notice);
            switch (notice) {
                case FeedQuiet quiet -> beginSpell(quiet);
                case FeedResumed resumed -> endSpells(resumed);
            }
        }
    }

    private void beginSpell(FeedQuiet quiet) {
        database.update(
                """
                insert into feed_spell (service, partner, quiet_since, until)
                select ?, ?, ?, (select last_heard from feed where service = ? and partner = ? and not quiet and last_heard > ?)
                on conflict do nothing""",
                quiet.service().wireName(),
                quiet.partner().value(),
                Timestamp.from(quiet.lastHeard()),
                quiet.service().wireName(),
                quiet.partner().value(),
                Timestamp.from(quiet.lastHeard()));
    }

    private void endSpells(FeedResumed resumed) {
        database.update(
                """
                update feed_spell set until = ? where service = ? and partner = ? and quiet_since < ? and until is null""",
                Timestamp.from(resumed.lastHeard()),
                resumed.service().wireName(),
                resumed.partner().value(),
                Timestamp.from(resumed.lastHeard()));
    }

    private void remember(FeedNotice notice) {
        database.update(
                """
                insert into feed (service, partner, last_heard, quiet, usual_gap_seconds, usual_lag_seconds)
                values (?, ?, ?, ?, ?, ?)
                on conflict (service, partner) do update set last_heard = excluded.last_heard, quiet = excluded.quiet,
                  usual_gap_seconds = excluded.usual_gap_seconds, usual_lag_seconds = excluded.usual_lag_seconds
                where feed.last_heard < excluded.last_heard or (feed.last_heard = excluded.last_heard and excluded.quiet)""",
                notice.service().wireName(),
                notice.partner().value(),
                Timestamp.from(notice.lastHeard()),
                notice instanceof FeedQuiet,
                notice.usualGap().toMillis() / MILLIS,
                notice.usualLag().toMillis() / MILLIS);
    }
}
