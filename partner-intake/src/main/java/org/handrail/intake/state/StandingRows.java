package org.handrail.intake.state;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes the index of how everything stands. The row of a thing's owner is the one that is locked. */
final class StandingRows {

    private static final String INSERT = """
            insert into standing as s (viewer, kind, anchor, state, program, person, at, flags, fold, viewers)
            select * from unnest(?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::timestamptz[],
                ?::int[], ?::int[], ?::text[])
            on conflict (viewer, kind, anchor) do update""";

    /** The row of a new thing is inserted as it will be; that of a known one is only locked, and told, for what is derived next. */
    private static final String LOCK = "with locked as (" + INSERT
            + " set fold = excluded.fold returning s.xmax <> 0 as known, viewer, kind, anchor, flags, viewers)"
            + " select viewer, kind, anchor, flags, viewers from locked where known";

    private static final String WRITE = INSERT
            + " set state = excluded.state, program = excluded.program, person = excluded.person, at = excluded.at,"
            + " flags = excluded.flags, fold = excluded.fold, viewers = excluded.viewers";

    private final JdbcTemplate jdbc;
    private final int version;

    StandingRows(JdbcTemplate jdbc, int version) {
        this.jdbc = jdbc;
        this.version = version;
    }

    /**
     * What was there before a thing was locked.
     *
     * @param flags how many flags it had
     * @param viewers who might see it, where several may
     */
    record Before(int flags, Set<String> viewers) {

        static final Before NOTHING = new Before(0, Set.of());

        boolean flagged() {
            return flags > 0;
        }
    }

    private record Row(
            String viewer,
            Key key,
            @Nullable Derived derived,
            int flags,
            @Nullable String viewers) {}

    /** Locks things until the transaction ends, and says of those that were there before how they stood. */
    Map<Key, Before> lock(Map<Key, Outlook> outlooks) {
        Map<Key, Before> before = new LinkedHashMap<>();
        if (!outlooks.isEmpty()) {
            List<Row> rows = new ArrayList<>();
            outlooks.forEach((key, outlook) -> rows.add(owners(key, outlook)));
            jdbc.query(LOCK, columns(rows), row -> {
                Key key = new Key(row.getString(1), Kind.valueOf(row.getString(2)), row.getObject(3, UUID.class));
                before.put(key, new Before(row.getInt(4), viewers(row.getString(5))));
            });
        }
        return before;
    }

    /** Writes new things for those who may see them beside the owner. */
    void complete(Map<Key, Outlook> fresh) {
        List<Row> rows = new ArrayList<>();
        fresh.forEach((key, outlook) -> rows.addAll(others(key, outlook, Set.of())));
        write(rows);
    }

    /** Writes how things stand that are locked; who may not see one any more finds nothing. */
    void replace(Map<Key, Outlook> outlooks, Map<Key, Before> before) {
        List<Row> rows = new ArrayList<>();
        outlooks.forEach((key, outlook) -> {
            Before was = before.get(key);
            rows.add(owners(key, outlook));
            rows.addAll(others(key, outlook, was == null ? Set.of() : was.viewers()));
        });
        write(rows);
    }

    private static Row owners(Key key, Outlook outlook) {
        String viewers =
                key.owner().isEmpty() ? String.join(" ", outlook.standings().keySet()) : null;
        return new Row(
                key.owner(),
                key,
                outlook.standings().get(key.owner()),
                outlook.flags().size(),
                viewers);
    }

    private static List<Row> others(Key key, Outlook outlook, Set<String> until) {
        Set<String> viewers = new LinkedHashSet<>(until);
        viewers.addAll(outlook.standings().keySet());
        viewers.remove(key.owner());
        return viewers.stream()
                .map(viewer -> new Row(viewer, key, outlook.standings().get(viewer), 0, null))
                .toList();
    }

    private void write(List<Row> rows) {
        if (!rows.isEmpty()) {
            jdbc.update(WRITE, columns(rows));
        }
    }

    private Columns<Row> columns(List<Row> rows) {
        return new Columns<>(rows)
                .text(Row::viewer)
                .text(row -> row.key().kind())
                .uuid(row -> row.key().anchor())
                .text(row -> row.derived() == null ? null : row.derived().state())
                .text(row -> row.derived() == null ? null : row.derived().program())
                .of("uuid", row -> row.derived() == null ? null : row.derived().alias())
                .of("timestamptz", row -> at(row.derived()))
                .of(
                        "int4",
                        row -> Math.max(
                                row.flags(),
                                row.derived() == null
                                        ? 0
                                        : row.derived().flags().size()))
                .of("int4", row -> version)
                .text(Row::viewers);
    }

    private static @Nullable Object at(@Nullable Derived derived) {
        When found = derived == null ? null : derived.found();
        return found == null ? null : found.at().atOffset(ZoneOffset.UTC);
    }

    private static Set<String> viewers(@Nullable String text) {
        return text == null || text.isEmpty() ? Set.of() : Set.of(text.split(" "));
    }
}
