package org.handrail.insights.figures;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Counts what is asked for. */
@Repository
public class Figures {

    private final JdbcTemplate database;

    Figures(JdbcTemplate database) {
        this.database = database;
    }

    /** The answer, in order of what it is put together by, of one generation and one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public FigurePage ask(Subject subject, Asked asked) {
        List<Object> arguments = new ArrayList<>();
        String sql = sql(subject, asked, arguments);
        List<Map<String, @Nullable Object>> rows =
                database.query(sql, (row, number) -> group(subject, asked, row::getObject), arguments.toArray());
        boolean more = rows.size() > asked.limit();
        List<Map<String, @Nullable Object>> page = more ? rows.subList(0, asked.limit()) : rows;
        return new FigurePage(
                judgedThrough(),
                asked.by(),
                page,
                more ? Asked.cursor(place(asked, page.getLast())) : null,
                Stream.concat(asked.by().stream(), subject.figures().keySet().stream())
                        .toList());
    }

    /** How far all is judged, by the partition that is judged least far; null while nothing was heard of it. */
    public @Nullable Instant judgedThrough() {
        OffsetDateTime through = database.queryForObject(
                "select min(through) from judged_through where generation = (select number from generation where state = 'current')",
                OffsetDateTime.class);
        return through == null ? null : through.toInstant();
    }

    private static String sql(Subject subject, Asked asked, List<Object> arguments) {
        List<String> by =
                asked.by().stream().map(subject.by()::get).map(String::valueOf).toList();
        StringBuilder sql = new StringBuilder("select ")
                .append(Stream.concat(by.stream(), subject.figures().values().stream())
                        .collect(Collectors.joining(", ")))
                .append(" from ")
                .append(subject.from());
        asked.where().forEach((name, values) -> {
            sql.append(" and ").append(subject.by().get(name)).append(" = any (?)");
            arguments.add(values.toArray(String[]::new));
        });
        month(sql, arguments, subject, " >= ", asked.from());
        month(sql, arguments, subject, " <= ", asked.to());
        if (asked.after() != null) {
            String blanks = by.stream().map(each -> "?").collect(Collectors.joining(", "));
            sql.append(" and (")
                    .append(String.join(", ", by))
                    .append(") > (")
                    .append(blanks)
                    .append(')');
            arguments.addAll(asked.after());
        }
        if (!by.isEmpty()) {
            String places = Stream.iterate(1, place -> place + 1)
                    .limit(by.size())
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "));
            sql.append(" group by ").append(places).append(" order by ").append(places);
        }
        return sql.append(" limit ").append(asked.limit() + 1).toString();
    }

    private static void month(
            StringBuilder sql, List<Object> arguments, Subject subject, String than, @Nullable YearMonth month) {
        if (month != null) {
            sql.append(" and ").append(subject.month()).append(than).append('?');
            arguments.add(than.contains("<") ? month.atEndOfMonth() : month.atDay(1));
        }
    }

    @FunctionalInterface
    private interface Columns {
        @Nullable
        Object at(int place) throws java.sql.SQLException;
    }

    private static Map<String, @Nullable Object> group(Subject subject, Asked asked, Columns row)
            throws java.sql.SQLException {
        Map<String, @Nullable Object> group = new LinkedHashMap<>();
        int place = 1;
        for (String name : asked.by()) {
            group.put(name, row.at(place++));
        }
        for (String name : subject.figures().keySet()) {
            group.put(name, row.at(place++));
        }
        return group;
    }

    private static List<String> place(Asked asked, Map<String, @Nullable Object> group) {
        return asked.by().stream().map(name -> String.valueOf(group.get(name))).toList();
    }
}
