package org.handrail.intake.state;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds in the index what is asked for, and what the journal holds of it, in one query. */
final class StandingReader {

    /** Fenced by {@code offset 0}, so that the filter's own index is taken and not that of the order. */
    private static final String FENCED = """
            select anchor from (
              select s.anchor from standing s where s.viewer = v.viewer and s.kind = :kind and s.anchor > :after %s offset 0)
            as chosen order by anchor limit :limit""";

    private static final String ORDERED = """
            select s.anchor from standing s where s.viewer = v.viewer and s.kind = :kind and s.anchor > :after %s
            order by s.anchor limit :limit""";

    private static final String[] ANY = {""};

    private final JdbcClient jdbc;

    StandingReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a viewer's question about one thing is about. */
    Key key(Fold<?> fold, Viewer viewer, UUID anchor) {
        return new Key(fold.shared() ? "" : viewer.keys().getFirst(), fold.kind(), anchor);
    }

    /** At most so many after an id. Of the past the index knows nothing but which things there are, and all are found. */
    Journalled page(Fold<?> fold, Viewer viewer, Question question, UUID after, int limit) {
        Journalled found = new Journalled();
        statement("", fold, viewer, question, after, limit).query(found::take);
        return found;
    }

    /** That query, to be run or to be explained. */
    JdbcClient.StatementSpec statement(
            String verb, Fold<?> fold, Viewer viewer, Question question, UUID after, int limit) {
        Question asked = question.standpoint().past() ? Question.all() : question;
        String wanted = """
                with recursive wanted as materialized (
                  select distinct :owner::text as owner, :kind::text as kind, found.anchor
                  from unnest(:viewers::text[]) as v (viewer) cross join unnest(:states::text[]) as w (state)
                  cross join lateral (%s) as found order by found.anchor limit :limit)""".formatted(choice(asked, question));
        return jdbc.sql(verb + wanted + Journalled.OF_WANTED)
                .param("owner", key(fold, viewer, after).owner())
                .param("kind", fold.kind().name())
                .param("viewers", (fold.shared() ? viewer.keys() : viewer.keys().subList(0, 1)).toArray(String[]::new))
                .param("states", asked.states().isEmpty() ? ANY : asked.states().toArray(String[]::new))
                .param("program", String.valueOf(asked.program()))
                .param("person", asked.person() == null ? after : asked.person())
                .param("from", start(asked.from() == null ? LocalDate.EPOCH : asked.from()))
                .param("until", end(asked.until() == null ? LocalDate.EPOCH : asked.until()))
                .param("after", after)
                .param("limit", limit);
    }

    /** What the journal holds of one. */
    Journalled one(Key key) {
        Journalled found = new Journalled();
        jdbc.sql("with recursive wanted as (select :owner::text as owner, :kind::text as kind, :anchor::uuid as anchor)"
                        + Journalled.OF_WANTED)
                .param("owner", key.owner())
                .param("kind", key.kind().name())
                .param("anchor", key.anchor())
                .query(found::take);
        return found;
    }

    private static String choice(Question asked, Question original) {
        StringBuilder filter = new StringBuilder();
        if (!original.standpoint().past()) {
            filter.append(asked.states().isEmpty() ? " and s.state is not null" : " and s.state = w.state");
        }
        filter.append(asked.program() == null ? "" : " and s.program = :program");
        filter.append(asked.person() == null ? "" : " and s.person = :person");
        filter.append(asked.from() == null ? "" : " and s.at >= :from");
        filter.append(asked.until() == null ? "" : " and s.at < :until");
        filter.append(asked.flagged() ? " and s.flags > 0" : "");
        boolean own = asked.person() != null || asked.timed();
        return (own ? FENCED : ORDERED).formatted(filter);
    }

    /** Wide enough for every zone; which day it is in its own is told by what is derived. */
    private static OffsetDateTime start(LocalDate day) {
        return utc(day.atStartOfDay().toInstant(ZoneOffset.MAX));
    }

    private static OffsetDateTime end(LocalDate day) {
        return utc(day.plusDays(1).atTime(LocalTime.MIN).toInstant(ZoneOffset.MIN));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
