package org.handrail.intake.state;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.FactId;
import org.handrail.journal.Entry;
import org.handrail.journal.JournalRow;
import org.handrail.journal.Sealed;
import org.jspecify.annotations.Nullable;

/** What the journal holds of some things, retractions included: one query, whatever the things were chosen by. */
final class Journalled {

    /**
     * To follow on a query {@code wanted (owner, kind, anchor)}. Each step is fenced by {@code offset 0}, so that it looks up what
     * it needs: how many rows a recursion gives is guessed badly, and a guess too high reads the journal through.
     */
    static final String OF_WANTED = """
            , told as (
              select w.owner, w.kind, w.anchor, a.fact from wanted w
              left join lateral (
                select fact from anchored a where a.kind = w.kind and a.anchor = w.anchor
                and (w.owner = '' or a.source = w.owner) offset 0) a on true),
            back as (
              select r.retraction as fact from told t
              cross join lateral (select retraction from retraction r where r.fact = t.fact offset 0) r
              union
              select r.retraction from back b
              cross join lateral (select retraction from retraction r where r.fact = b.fact offset 0) r),
            relevant as (
              select owner, kind, anchor, fact from told
              union all
              select null, null, null, fact from back)
            select s.owner, s.kind, s.anchor, j.* from relevant s
            left join lateral (select * from journal j where j.fact = s.fact offset 0) j on true
            order by s.anchor nulls last""";

    private final Map<Key, List<Fact>> facts = new LinkedHashMap<>();
    private final List<Fact> retractions = new ArrayList<>();
    private final Map<FactId, Sealed> posted = new HashMap<>();

    void take(ResultSet row) throws SQLException {
        Entry entry = row.getString("fact") == null ? null : JournalRow.entry(row);
        UUID anchor = row.getObject("anchor", UUID.class);
        if (anchor != null) {
            Key key = new Key(row.getString("owner"), Kind.valueOf(row.getString("kind")), anchor);
            List<Fact> told = facts.computeIfAbsent(key, any -> new ArrayList<>());
            if (entry != null) {
                told.add(entry.fact());
            }
        } else if (entry != null) {
            retractions.add(entry.fact());
        }
        if (entry != null && entry.posted() != null) {
            posted.put(entry.fact().id(), entry.posted());
        }
    }

    /** The things in the order of their ids; also those of which the journal holds nothing any more. */
    List<Key> keys() {
        return List.copyOf(facts.keySet());
    }

    /** What the journal holds of one thing: the facts that belong to it, and what may take them back. */
    List<Fact> all(Key key) {
        List<Fact> all = new ArrayList<>(facts.getOrDefault(key, List.of()));
        all.addAll(retractions);
        return all;
    }

    /** What counts of one thing from a standpoint, with what its words are read by. */
    AnchorFacts of(Key key, Standpoint standpoint, Words words) {
        return new AnchorFacts(key.anchor(), standpoint.of(all(key)), words);
    }

    @Nullable
    Sealed posted(FactId fact) {
        return posted.get(fact);
    }
}
